import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import type { Dictionary } from '../../text/english.ts';
import { reachWords } from '../reach-words.ts';
import { type FactName, factOf, hiddenBecause } from '../row-facts.ts';
import { rowNames } from '../row-names.ts';

type Groups = readonly ListenerGroup[];
type Column = keyof Dictionary['table']['export']['columns'];

const columns: readonly Column[] = [
  'port',
  'protocol',
  'name',
  'process',
  'pid',
  'user',
  'project',
  'unit',
  'container',
  'registry',
  'addresses',
  'reach',
  'started',
  'firstSeen',
  'confirmed',
];

/** A line of headings and one for each listener, with all that is known of it; what is not known says why. */
export function portTable(groups: Groups, text: Dictionary): readonly (readonly string[])[] {
  const { export: words } = text.table;
  return [
    columns.map((column) => words.columns[column]),
    ...groups.map((group) => columns.map((column) => cellOf(group, column, text))),
  ];
}

/** The same for programs: the values as they were read, `{ "unknown": reason }` in the place of what was not. */
export function portJson(groups: Groups, text: Dictionary, at: string): string {
  const ports = groups.map((group) => {
    const { port, protocol, service, owners, listeners, reach, firstSeen, staleSince } = group;
    return {
      port,
      protocol,
      service: service.name,
      reach: { ...reach, words: spokenReach(group, text) },
      firstSeen,
      unconfirmedSince: staleSince,
      ownersComplete: listeners.every(({ ownersComplete }) => ownersComplete),
      ownersProblem: hiddenBecause(group),
      owners,
      sockets: listeners.map(({ family, address, zone, device, uid, user, unit, container, staleSince: since }) => ({
        family,
        address,
        zone,
        device,
        uid,
        user,
        unit,
        container,
        unconfirmedSince: since,
      })),
    };
  });
  return `${JSON.stringify({ at, ports }, null, 2)}\n`;
}

function cellOf(group: ListenerGroup, column: Column, text: Dictionary): string {
  switch (column) {
    case 'port':
      return `${group.port}`;
    case 'protocol':
      return group.protocol;
    case 'name': {
      const { strong, place } = rowNames(group);
      return strong ?? place?.name ?? '';
    }
    case 'reach':
      return spokenReach(group, text);
    case 'firstSeen':
      return group.firstSeen;
    case 'confirmed':
      return group.staleSince ?? text.table.export.now;
    default:
      return factCell(group, column, text);
  }
}

function factCell(group: ListenerGroup, name: FactName, { owner, table }: Dictionary): string {
  const { values, missing } = factOf(group, name);
  const why =
    missing === 'owner'
      ? (hiddenBecause(group) ?? table.export.hidden)
      : missing === null
        ? null
        : owner.unknown[missing];
  return [...values, ...(why === null ? [] : [table.export.unknown(why)])].join('; ');
}

function spokenReach(group: ListenerGroup, text: Dictionary): string {
  const { lead, words } = reachWords(group, text);
  return text.reach.spoken(lead, words);
}
