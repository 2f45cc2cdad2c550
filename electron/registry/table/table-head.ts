import type { RegistryCounts } from '../../shared/registry.ts';

/** What the lines before the rows say. */
export interface TableHead {
  /** Of the registry's edition, `YYYY-MM-DD`. */
  readonly date: string;
  readonly counts: RegistryCounts;
  readonly lookBack: number;
  /** Where the first row starts in the text. */
  readonly body: number;
}

/** Reads the head that `writeTable` made. Throws where it is not one of ours. */
export function readHead(text: string): TableHead {
  const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const date = /^# date (\d{4}-\d{2}-\d{2})$/m.exec(head)?.[1];
  const number = (pattern: RegExp) => Number(pattern.exec(head)?.[1] ?? Number.NaN);
  const lookBack = number(/^# look-back (\d+)$/m);
  const records = number(/^# records (\d+)\b/m);
  const assigned = {
    tcp: number(/^# ports assigned:.*\btcp (\d+)/m),
    udp: number(/^# ports assigned:.*\budp (\d+)/m),
    sctp: number(/^# ports assigned:.*\bsctp (\d+)/m),
    dccp: number(/^# ports assigned:.*\bdccp (\d+)/m),
  };
  const body = text.indexOf('\n', head.length) + 1;
  if (date === undefined || body === 0 || [lookBack, records, ...Object.values(assigned)].some(Number.isNaN)) {
    throw new Error('not a port table: its head is damaged');
  }
  return { date, counts: { records, assigned }, lookBack, body };
}
