import type { Row } from '../table/row.ts';
import type { RegistryRecord } from './registry-record.ts';

type Standing = Pick<Row, 'kind' | 'modified'>;

/** Words for an assignment that was taken back, in a description or a note. Not: one taken back and given again. */
const takenBack =
  /de-?assigned|de-?registered|decomm?iss?ioned|de-commissioned|\b(being|been) removed|^\(?removed|released|withdrawn|deprecated/i;

/**
 * What a record without a service name says of its ports, or null where it describes a use after all, such as `any
 * private mail system`. The description alone misleads: `Reserved` may carry the note `De-assigned on 2025-02-13`.
 */
export function standingOf(record: RegistryRecord): Standing | null {
  const { description, assignmentNotes, modificationDate, registrationDate } = record;
  const words = `${description}\n${assignmentNotes}`;
  if ([description, assignmentNotes].some((text) => takenBack.test(text))) {
    return { kind: 'de-assigned', modified: dateIn(words) ?? (modificationDate || registrationDate || null) };
  }
  if (/^reserved\b/i.test(description)) return { kind: 'reserved', modified: null };
  if (/^\(?unassigned\b|^possibly\b/i.test(description)) return { kind: 'unassigned', modified: null };
  return null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date in a sentence, as the registry has written dates over the years: `2004-2-6`, `08 June 2001`, `04/14/00`. */
export function dateIn(text: string): string | null {
  const dashed = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (dashed) return isoDate(dashed[1], dashed[2], dashed[3]);
  const american = /\b(\d{1,2})\/(\d{1,2})\/(\d{2})\b/.exec(text);
  if (american) return isoDate(`${Number(american[3]) < 70 ? 20 : 19}${american[3]}`, american[1], american[2]);
  const spelled = /\b(?:(\d{1,2}) )?([a-z]{3})[a-z]* (\d{4})\b/i.exec(text);
  const month = months.indexOf(spelled?.[2]?.toLowerCase() ?? '') + 1;
  return spelled && month > 0 ? isoDate(spelled[3], `${month}`, spelled[1]) : null;
}

function isoDate(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}
