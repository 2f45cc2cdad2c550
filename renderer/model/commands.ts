/** Where a key was pressed: in a text field, on a control that has its own keys, in the story, in a stop, or elsewhere. */
export type KeyPlace = 'text' | 'control' | 'story' | 'stop' | 'page';

export interface Key {
  /** As `aria-keyshortcuts` spells it: `Control+F`, `Shift+ArrowDown`, `?`. Control is Command on a Mac. */
  readonly key: string;
  readonly places: readonly KeyPlace[];
}

export type CommandGroup = 'find' | 'move' | 'port' | 'choose' | 'list' | 'reading' | 'pages';

interface CommandEntry {
  readonly id: string;
  readonly group: CommandGroup;
  readonly keys: readonly Key[];
  /** `palette`: listed there; `menu`: also in the menu that has what is wanted seldom; `keys`: by its keys alone. */
  readonly offered: 'keys' | 'palette' | 'menu';
}

const everywhere = keysIn(['text', 'control', 'story', 'stop', 'page']);
/** What chooses between ways to stop must not move through the list, nor ask for another stop: there, sheets only. */
const outsideText = keysIn(['control', 'story', 'stop', 'page']);
const letters = keysIn(['control', 'story', 'page']);
/** Arrows belong to a story that scrolls. */
const arrows = keysIn(['text', 'control', 'page']);
const onThePage = keysIn(['page']);
/** Everywhere but where all of a text is meant. */
const outsideTextAndStop = keysIn(['control', 'story', 'page']);

/**
 * Everything that can be asked of the page by name or by key. The keys, the palette, the sheet of shortcuts and the
 * menu are made of this list; its words are `commandWords`.
 */
export const commandList = [
  { id: 'search', group: 'find', keys: [...letters('/'), ...everywhere('Control+F')], offered: 'palette' },
  { id: 'find', group: 'find', keys: everywhere('Control+K'), offered: 'keys' },
  { id: 'escape', group: 'find', keys: everywhere('Escape'), offered: 'keys' },

  { id: 'down', group: 'move', keys: [...arrows('ArrowDown'), ...letters('j')], offered: 'keys' },
  { id: 'up', group: 'move', keys: [...arrows('ArrowUp'), ...letters('k')], offered: 'keys' },
  { id: 'page-down', group: 'move', keys: arrows('PageDown'), offered: 'keys' },
  { id: 'page-up', group: 'move', keys: arrows('PageUp'), offered: 'keys' },
  { id: 'first', group: 'move', keys: onThePage('Home'), offered: 'keys' },
  { id: 'last', group: 'move', keys: onThePage('End'), offered: 'keys' },
  { id: 'fold', group: 'move', keys: onThePage('ArrowLeft'), offered: 'keys' },
  { id: 'unfold', group: 'move', keys: onThePage('ArrowRight'), offered: 'keys' },

  { id: 'open', group: 'port', keys: keysIn(['page', 'text'])('Enter'), offered: 'keys' },
  { id: 'stop', group: 'port', keys: letters('Delete'), offered: 'palette' },
  { id: 'browse', group: 'port', keys: letters('o'), offered: 'palette' },
  { id: 'copy', group: 'port', keys: letters('c'), offered: 'palette' },
  { id: 'favourite', group: 'port', keys: letters('f'), offered: 'palette' },
  { id: 'watch', group: 'port', keys: letters('w'), offered: 'palette' },
  { id: 'previous-port', group: 'port', keys: letters('['), offered: 'keys' },
  { id: 'next-port', group: 'port', keys: letters(']'), offered: 'keys' },

  { id: 'select', group: 'choose', keys: onThePage('Space'), offered: 'keys' },
  { id: 'extend-down', group: 'choose', keys: onThePage('Shift+ArrowDown'), offered: 'keys' },
  { id: 'extend-up', group: 'choose', keys: onThePage('Shift+ArrowUp'), offered: 'keys' },
  { id: 'select-all', group: 'choose', keys: outsideTextAndStop('Control+A'), offered: 'palette' },
  { id: 'copy-table', group: 'choose', keys: [], offered: 'palette' },
  { id: 'copy-markdown', group: 'choose', keys: [], offered: 'palette' },
  { id: 'export-csv', group: 'choose', keys: [], offered: 'palette' },
  { id: 'export-json', group: 'choose', keys: [], offered: 'palette' },
  { id: 'export-markdown', group: 'choose', keys: [], offered: 'palette' },

  { id: 'group-sections', group: 'list', keys: [], offered: 'palette' },
  { id: 'group-none', group: 'list', keys: [], offered: 'palette' },
  { id: 'group-project', group: 'list', keys: [], offered: 'palette' },
  { id: 'group-process', group: 'list', keys: [], offered: 'palette' },
  { id: 'group-unit', group: 'list', keys: [], offered: 'palette' },
  { id: 'group-user', group: 'list', keys: [], offered: 'palette' },
  { id: 'group-reach', group: 'list', keys: [], offered: 'palette' },
  { id: 'only-mine', group: 'list', keys: [], offered: 'palette' },
  { id: 'only-reachable', group: 'list', keys: [], offered: 'palette' },
  { id: 'only-favourites', group: 'list', keys: [], offered: 'palette' },
  { id: 'new-since-now', group: 'list', keys: [], offered: 'palette' },
  { id: 'clear-filters', group: 'list', keys: [], offered: 'palette' },

  { id: 'refresh', group: 'reading', keys: everywhere('Control+R'), offered: 'palette' },
  { id: 'pause', group: 'reading', keys: [], offered: 'palette' },
  { id: 'resume', group: 'reading', keys: [], offered: 'palette' },

  { id: 'history', group: 'pages', keys: outsideText('h'), offered: 'menu' },
  { id: 'chart', group: 'pages', keys: outsideText('m'), offered: 'menu' },
  { id: 'free-port', group: 'pages', keys: outsideText('n'), offered: 'menu' },
  { id: 'settings', group: 'pages', keys: everywhere('Control+,'), offered: 'menu' },
  { id: 'sources', group: 'pages', keys: outsideText('s'), offered: 'menu' },
  { id: 'registry', group: 'pages', keys: outsideText('r'), offered: 'menu' },
  { id: 'stops', group: 'pages', keys: outsideText('x'), offered: 'menu' },
  { id: 'help', group: 'pages', keys: outsideText('?'), offered: 'menu' },
] as const satisfies readonly CommandEntry[];

export type Command = (typeof commandList)[number]['id'];

/** One that is there only at times. */
export interface CommandCircumstances {
  readonly paused: boolean;
  /** The page has a table that can be grouped, chosen from and exported. */
  readonly table: boolean;
  readonly filtered: boolean;
}

/** Whether a command has something to do now. */
export function isOffered(
  { id, group }: { readonly id: Command; readonly group: CommandGroup },
  now: CommandCircumstances,
): boolean {
  if (id === 'pause') return !now.paused;
  if (id === 'resume') return now.paused;
  if (id === 'clear-filters') return now.filtered;
  return now.table || (group !== 'choose' && !id.startsWith('group-'));
}

function keysIn(places: readonly KeyPlace[]) {
  return (...keys: readonly string[]): readonly Key[] => keys.map((key) => ({ key, places }));
}
