import type { PortTable } from './table/port-table.ts';
import type { Row } from './table/row.ts';

export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
}

/** `Registry.assignedNear` over a table. */
export function assignedNear(table: PortTable, port: number): Neighbours {
  return { previous: previousAssigned(table, port), next: nextAssigned(table, port) };
}

function previousAssigned(table: PortTable, port: number): number | null {
  let nearest: number | null = null;
  /** A range that starts before the row found may still reach beyond it. */
  let left = table.lookBack;
  for (const row of table.rowsUpTo(port - 1)) {
    if (left === 0) break;
    if (nearest !== null) left -= 1;
    if (row.firstPort >= port || !isAssignment(row)) continue;
    nearest = Math.max(nearest ?? 0, Math.min(row.lastPort, port - 1));
  }
  return nearest;
}

function nextAssigned(table: PortTable, port: number): number | null {
  if (table.rowsAt(port + 1).some(isAssignment)) return port + 1;
  for (const row of table.rowsAbove(port + 1)) {
    if (isAssignment(row)) return row.firstPort;
  }
  return null;
}

function isAssignment({ kind }: Row): boolean {
  return kind === 'assignment';
}
