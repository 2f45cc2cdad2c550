import { transportProtocols } from '../../shared/transport.ts';
import { encodeRow, type Row } from '../table/row.ts';

/** Sorts rows by first port, else as they came, and folds those that differ in nothing but the stated protocol. */
export function mergeRows(rows: readonly Row[]): readonly Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const stated = row.protocols.length > 0;
    const key = encodeRow({ ...row, protocols: [] }) + (stated ? ' stated' : '');
    const same = merged.get(key);
    const all = [...row.protocols, ...(same?.protocols ?? [])];
    merged.set(key, { ...row, protocols: transportProtocols.filter((protocol) => all.includes(protocol)) });
  }
  return [...merged.values()].sort((a, b) => a.firstPort - b.firstPort);
}
