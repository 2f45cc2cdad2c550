import type { FoundPort } from '../shared/found-port.ts';
import { transportProtocols } from '../shared/transport.ts';
import type { Subject } from './document.ts';
import type { Match } from './rank.ts';

/** A hit as a person is shown it: what agreed first, and what else is known of the port where that says nothing. */
export function describe(
  port: number,
  { matched, subject }: Match,
  subjects: readonly Subject[],
): Omit<FoundPort, 'open' | 'similar'> {
  const order = subject === null ? subjects : [subject, ...subjects];
  const protocols = new Set(order.flatMap((each) => each.protocols));
  return {
    port,
    protocols: transportProtocols.filter((protocol) => protocols.has(protocol)),
    name: first(order, 'name'),
    description: first(order, 'description'),
    software: first(order, 'software'),
    process: first(order, 'process'),
    label: first(order, 'label'),
    matched,
  };
}

function first(
  subjects: readonly Subject[],
  field: 'name' | 'description' | 'software' | 'process' | 'label',
): string | null {
  for (const subject of subjects) {
    const value = subject[field];
    if (value != null) return value;
  }
  return null;
}
