import type { FoundPort } from '../shared/registry.ts';
import { highestPort, transportProtocols } from '../shared/transport.ts';
import type { PortTable } from './table/port-table.ts';
import type { Row } from './table/row.ts';

/** What a search looks at, in lower case: one per name and port, whatever its protocols. */
interface Candidate {
  readonly row: Row;
  readonly protocols: ReadonlySet<string>;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
}

interface Match {
  /** Lower is better. */
  readonly rank: number;
  readonly matched: FoundPort['matched'];
}

/** `Registry.find` over a table. */
export function findPorts(table: PortTable, text: string, limit: number): readonly FoundPort[] {
  const query = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (query === '') return [];
  const port = /^\d{1,5}$/.test(query) && Number(query) <= highestPort ? Number(query) : null;
  const rows = [...(port === null ? [] : table.rowsAt(port)), ...table.rowsWith(query.split(' '))];
  const hits = candidatesOf(rows).flatMap((candidate) => {
    const match = matchOf(candidate, query, port);
    return match === null ? [] : [{ candidate, match }];
  });
  const found = hits
    .sort((a, b) => a.match.rank - b.match.rank || a.candidate.row.firstPort - b.candidate.row.firstPort)
    .map(({ candidate, match }) => foundPort(candidate, match, port));
  const nameless = port !== null && hits.every(({ match }) => match.rank > 0);
  return (nameless ? [unnamed(port), ...found] : found).slice(0, limit);
}

function candidatesOf(rows: readonly Row[]): readonly Candidate[] {
  const byUse = new Map<string, Candidate & { readonly protocols: Set<string> }>();
  for (const row of rows) {
    if (row.kind === 'reserved' || row.kind === 'unassigned' || row.kind === 'de-assigned') continue;
    const key = `${row.firstPort} ${row.lastPort} ${row.kind} ${row.name ?? row.description}`;
    const known = byUse.get(key);
    if (known) {
      for (const protocol of row.protocols) known.protocols.add(protocol);
      continue;
    }
    byUse.set(key, {
      row,
      protocols: new Set(row.protocols),
      name: row.name?.toLowerCase() ?? '',
      aliases: row.aliases.map((alias) => alias.toLowerCase()),
      description: row.description?.toLowerCase() ?? '',
    });
  }
  return [...byUse.values()];
}

function matchOf({ row, name, aliases, description }: Candidate, query: string, port: number | null): Match | null {
  if (port !== null && row.firstPort <= port && port <= row.lastPort) return { rank: 0, matched: 'port' };
  if (name === query) return { rank: row.kind === 'widespread-use' ? 2 : 1, matched: 'name' };
  if (aliases.includes(query)) return { rank: 3, matched: 'alias' };
  if (port !== null && row.firstPort === row.lastPort && `${row.firstPort}`.startsWith(query)) {
    return { rank: 4, matched: 'port' };
  }
  if (name.startsWith(query)) return { rank: 5, matched: 'name' };
  if (name.includes(query)) return { rank: 6, matched: 'name' };
  if (aliases.some((alias) => alias.includes(query))) return { rank: 7, matched: 'alias' };
  if (` ${description}`.includes(` ${query}`)) return { rank: 8, matched: 'description' };
  const whole = [name, ...aliases, description].join(' ');
  if (query.split(' ').every((word) => whole.includes(word))) return { rank: 9, matched: 'description' };
  return null;
}

function foundPort({ row, protocols }: Candidate, { rank, matched }: Match, port: number | null): FoundPort {
  return {
    port: rank === 0 && port !== null ? port : row.firstPort,
    protocols: transportProtocols.filter((protocol) => protocols.has(protocol)),
    name: row.name,
    description: row.description,
    matched,
  };
}

/** Every port has a story, whether the registry names it or not. */
function unnamed(port: number): FoundPort {
  return { port, protocols: [], name: null, description: null, matched: 'port' };
}
