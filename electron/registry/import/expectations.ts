import { formsOf } from '../../shared/forms.ts';
import type { RegistryCounts } from '../../shared/registry.ts';
import { transportProtocols } from '../../shared/transport.ts';
import { type Refusal, refuse } from './registry-record.ts';

/** Records with a port; there are some fourteen thousand. */
export const minimumRecords = 10_000;

const { figure } = formsOf('en');

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
    return refuse(null, `its date is ${date}, and today is ${today}: one of the two is wrong`);
  }
  if (inUse === null) return null;
  if (date < inUse.date) {
    return refuse(null, `it is the edition of ${date}, older than the one in use, which is of ${inUse.date}`);
  }
  const figures = [
    ['records', counts.records, inUse.counts.records] as const,
    ...transportProtocols.map(
      (protocol) => [`assigned ${protocol} ports`, counts.assigned[protocol], inUse.counts.assigned[protocol]] as const,
    ),
  ];
  for (const [what, now, before] of figures) {
    const words = `it has ${figure(now)} ${what}, where the edition in use has ${figure(before)}`;
    if (now < before * least.share && before - now > least.below)
      return refuse(null, `${words}: fewer than nine in ten`);
    if (now > before * most.share && now - before > most.above)
      return refuse(null, `${words}: more than twice as many`);
  }
  return null;
}
