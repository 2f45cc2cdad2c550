import type { RegistryCounts } from '../../shared/registry.ts';
import { transportProtocols } from '../../shared/transport.ts';
import { type Refusal, refuse } from './registry-record.ts';
import { importText } from './text/spoken.ts';

/** Records with a port; there are some fourteen thousand. */
export const minimumRecords = 10_000;

/** One edition, as far as two are compared. */
export interface EditionSummary {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly counts: RegistryCounts;
}

/** What a file is measured by. */
export interface Expectations {
  /** `YYYY-MM-DD`, in UTC. */
  readonly today: string;
  /** The edition in use now; null where there is none to compare with. */
  readonly inUse: EditionSummary | null;
}

/**
 * The registry changes by a port or two a week: what is far outside is another file, or a part of one. The few ports of
 * DCCP may well become one fewer, which is more than a tenth of them.
 */
const least = { share: 0.9, below: 10 };
const most = { share: 2, above: 100 };
const dayMs = 86_400_000;

/** Why an edition that could be read cannot be the next one; null where it can. */
export function implausible({ date, counts }: EditionSummary, { today, inUse }: Expectations): Refusal | null {
  // A registry that is updated far in the east may be a day ahead of the date in UTC.
  if (Date.parse(date) > Date.parse(today) + dayMs) {
    return refuse(null, importText.future(date, today));
  }
  if (inUse === null) return null;
  if (date < inUse.date) {
    return refuse(null, importText.older(date, inUse.date));
  }
  const records = difference(counts.records, inUse.counts.records);
  if (records === 'fewer') return refuse(null, importText.fewerRecords(counts.records, inUse.counts.records));
  if (records === 'more') return refuse(null, importText.moreRecords(counts.records, inUse.counts.records));
  for (const protocol of transportProtocols) {
    const [now, before] = [counts.assigned[protocol], inUse.counts.assigned[protocol]];
    const ports = difference(now, before);
    if (ports === 'fewer') return refuse(null, importText.fewerPorts(protocol, now, before));
    if (ports === 'more') return refuse(null, importText.morePorts(protocol, now, before));
  }
  return null;
}

/** Which way it is beyond what the registry changes; null where it is not. */
function difference(now: number, before: number): 'fewer' | 'more' | null {
  if (now < before * least.share && before - now > least.below) return 'fewer';
  return now > before * most.share && now - before > most.above ? 'more' : null;
}
