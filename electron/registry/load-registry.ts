import { readFileSync } from 'node:fs';
import { assignedNear } from './neighbours.ts';
import { labelOf, registrationOf } from './registration.ts';
import type { Registry } from './registry.ts';
import { openTable } from './table/port-table.ts';
import type { Row } from './table/row.ts';

/**
 * Reads the table that `npm run registry` wrote. Costs one file read: rows are parsed when asked for.
 * Throws where the file is missing or not a port table, since nothing can be shown without it.
 */
export function loadRegistry(path: string): Registry {
  return registryOf(readFileSync(path, 'latin1'));
}

/** `x11` alone has 64 ports; a list of related ports is not read further than this. */
const mostNamed = 50;

/** The same over a table in memory. */
export function registryOf(text: string): Registry {
  const table = openTable(text);

  /** A port is asked about in one protocol after another. */
  let last: { readonly port: number; readonly rows: readonly Row[] } = { port: -1, rows: [] };
  function rowsAt(port: number): readonly Row[] {
    if (last.port !== port) last = { port, rows: table.rowsAt(port) };
    return last.rows;
  }

  return {
    date: table.date,
    counts: table.counts,
    lookup: (port, protocol) => registrationOf(rowsAt(port), port, protocol),
    label: (port, protocol) => labelOf(rowsAt(port), port, protocol),
    uses: () => table.uses(),
    assignments: () => table.assignments(),
    assignedNear: (port) => assignedNear(table, port),
    portsNamed: (name) => table.portsNamed(name).slice(0, mostNamed),
  };
}
