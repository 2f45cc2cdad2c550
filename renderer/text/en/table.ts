import type { ColumnName, GroupName } from '../../../electron/shared/list-view.ts';
import type { Command, CommandGroup } from '../../model/commands.ts';
import type { FilterPart } from '../../model/filter.ts';
import type { FixedHeading } from '../../model/fixed-headings.ts';

/** Commands whose words are not those of a page that they open. */
export type NamedCommand = Exclude<
  Command,
  'history' | 'chart' | 'free-port' | 'settings' | 'sources' | 'registry' | 'stops' | 'help' | 'refresh'
>;

type NamelessGroup = Exclude<GroupName, 'sections' | 'none' | 'reach'>;

const ports = (n: number) => (n === 1 ? '1 port' : `${n} ports`);

const headings: Readonly<Record<FixedHeading, string>> = {
  favourites: 'Favourites',
  open: 'Open',
  yours: 'Yours',
  services: 'Services',
  system: 'System',
  any: 'Any address',
  address: 'Single addresses',
  loopback: 'This computer only',
};

const without: Readonly<Record<NamelessGroup, string>> = {
  project: 'No project',
  process: 'No process',
  unit: 'No service or container',
  user: 'No user',
};

const notKnown: Readonly<Record<NamelessGroup, string>> = {
  project: 'Project not known',
  process: 'Process hidden',
  unit: 'Service or container not known',
  user: 'User not known',
};

const columns: Readonly<Record<ColumnName, string>> = {
  port: 'Port',
  name: 'Name',
  process: 'Process',
  pid: 'Pid',
  user: 'User',
  place: 'Part of',
  registry: 'Registry name',
  addresses: 'Addresses',
  started: 'Started',
  reach: 'Reach',
  age: 'Open for',
};

const groups: Readonly<Record<GroupName, string>> = {
  sections: 'Whose they are',
  none: 'No groups',
  project: 'Project',
  process: 'Process',
  unit: 'Service or container',
  user: 'User',
  reach: 'Reach',
};

const filterHints: Readonly<Record<Exclude<FilterPart, 'protocol'>, string>> = {
  mine: 'Held by your own user',
  reach: 'Bound to more than this computer; a firewall may still block them',
  since: 'First seen, or started, in the last 10 minutes',
  favourites: 'Ports that you gave a star',
};

const commands: Readonly<Record<NamedCommand, string>> = {
  search: 'Search the list',
  find: 'Find any port or command',
  escape: 'Cancel, clear, go back',
  down: 'Next port',
  up: 'Previous port',
  'page-down': 'Eight ports on',
  'page-up': 'Eight ports back',
  first: 'First port',
  last: 'Last port',
  fold: 'To the heading; fold it',
  unfold: 'Unfold the heading',
  open: 'Read the story',
  stop: 'Stop, after a confirmation',
  browse: 'Open in the browser',
  copy: 'Copy the address',
  favourite: 'Give or take the star of a favourite',
  watch: 'Tell me when the port opens or closes',
  'previous-port': 'Story of the assigned port before',
  'next-port': 'Story of the assigned port after',
  select: 'Select or leave out',
  'extend-down': 'Select on to the next port',
  'extend-up': 'Select on to the previous port',
  'select-all': 'Select all that is shown',
  'copy-table': 'Copy the ports for a spreadsheet',
  'copy-markdown': 'Copy the ports as Markdown',
  'export-csv': 'Export the ports as CSV…',
  'export-json': 'Export the ports as JSON…',
  'export-markdown': 'Export the ports as Markdown…',
  'group-sections': 'Group by whose they are',
  'group-none': 'Show without groups',
  'group-project': 'Group by project',
  'group-process': 'Group by process',
  'group-unit': 'Group by service or container',
  'group-user': 'Group by user',
  'group-reach': 'Group by reach',
  'only-mine': 'Only yours',
  'only-reachable': 'Only reachable',
  'only-favourites': 'Only favourites',
  'new-since-now': 'Only what opens from now on',
  'clear-filters': 'Clear all filters',
  pause: 'Pause reading',
  resume: 'Resume reading',
};

const commandGroups: Readonly<Record<CommandGroup, string>> = {
  find: 'Find',
  move: 'Move through the list',
  port: 'A port',
  choose: 'Select and export',
  list: 'The list',
  reading: 'Reading',
  pages: 'Pages',
};

const keyNames: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Shift: 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  Space: 'Space',
};

/** The list of ports: its columns, groups, filters, favourites, selection, and the commands of the page. */
export const table = {
  headings,
  without,
  notKnown,
  folded: (n: number) => `${n} folded`,
  columns,
  sortBy: (column: string) => `Sort by ${column}`,
  columnMenu: 'Columns',
  groupMenu: 'Group by',
  groups,
  more: (first: string, others: number) => `${first} +${others}`,
  notRead: 'not known',

  filters: {
    label: 'Show',
    menu: 'Filter',
    all: 'All',
    allHint: 'Every open port: clears the filters',
    mine: 'Yours',
    reachable: 'Reachable',
    loopback: 'This computer only',
    favourites: 'Favourites',
    new: 'New',
    hints: filterHints,
    protocol: 'Protocol',
    reach: 'Reach',
    who: 'Whose',
    since: 'New since',
    lastMinutes: (n: number) => (n === 60 ? 'the last hour' : `the last ${n} minutes`),
    today: 'today',
    now: 'now: only what opens from here on',
    newSince: (when: string) => `New since ${when}`,
    newIn: (when: string) => `New in ${when}`,
    newToday: 'New today',
    clear: (name: string) => `Clear ${name}`,
  },

  nothing: {
    hidden: (n: number) => `The filters hide ${ports(n)}.`,
    hiddenWith: (text: string, n: number) => `The filters and the search for “${text}” hide ${ports(n)}.`,
    without: (name: string, n: number) => `Without “${name}”: ${ports(n)}`,
    clearAll: 'Clear all filters',
    clearSearch: 'Clear the search',
  },

  favourite: {
    spoken: 'favourite',
    add: (port: number) => `Make port ${port} a favourite`,
    remove: (port: number) => `Port ${port} is no favourite any more`,
    added: (port: number) => `Port ${port} is a favourite.`,
    removed: (port: number) => `Port ${port} is no favourite any more.`,
    full: (most: number) => `There are ${most} favourites, which is the most.`,
    star: (port: number) => `Favourite, port ${port}`,
  },

  selection: {
    label: 'Selection',
    count: (n: number) => `${n} selected`,
    copy: 'Copy',
    export: 'Copy or export',
    exportSelected: 'Export',
    clear: 'Clear the selection',
    copied: (n: number) => `${ports(n)} copied.`,
    exported: (n: number) => `${ports(n)} exported.`,
    folded: (n: number) => `${n} folded away ${n === 1 ? 'is' : 'are'} not in it.`,
    guarded: (n: number) =>
      `${n === 1 ? 'One cell begins' : `${n} cells begin`} as a formula would and got an apostrophe in front.`,
    copyFailed: 'That could not be copied.',
    nothing: 'Nothing is shown that could be copied.',
    fileName: (moment: string, ending: string) => `portolan-ports-${moment}.${ending}`,
  },

  export: {
    columns: {
      port: 'Port',
      protocol: 'Protocol',
      name: 'Name',
      process: 'Process',
      pid: 'Pid',
      user: 'User',
      project: 'Project',
      unit: 'Service',
      container: 'Container',
      registry: 'Registry name',
      addresses: 'Addresses',
      reach: 'Reach',
      started: 'Started',
      firstSeen: 'First seen',
      confirmed: 'Last confirmed',
    },
    unknown: (why: string) => `unknown: ${why}`,
    hidden: 'the process is hidden',
    now: 'now',
  },

  commands,
  commandGroups,
  keyNames,
  palette: {
    commands: 'Commands',
    found: (n: number) => (n === 1 ? '1 command' : `${n} commands`),
    none: (text: string) => `No command is called “${text}”.`,
    hint: 'Type > for commands.',
    keys: 'Enter runs the command, ↑ ↓ choose, Esc closes.',
  },
  kept: (message: string) => `That could not be kept: ${message}`,
};

export type TableWords = typeof table;
