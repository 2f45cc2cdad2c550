import { type Connection, type ConnectionRow, readConnection } from './connection-row.ts';

/** What the library gave, as far as it listens. */
export interface ListeningTable {
  readonly rows: readonly ConnectionRow[];
  /** Rows that seem to listen and could not be understood. */
  readonly malformed: number;
  /** All rows, connections too: none at all means that the library's tool failed. */
  readonly total: number;
}

export function readListeningTable(connections: readonly Connection[], platform: NodeJS.Platform): ListeningTable {
  const verdicts = connections.map((connection) => readConnection(connection, platform));
  return {
    rows: verdicts.filter((verdict) => typeof verdict === 'object'),
    malformed: verdicts.filter((verdict) => verdict === 'malformed').length,
    total: connections.length,
  };
}
