import type { StopQuestion, StopReport, StopWay } from '../shared/stop.ts';
import { reportOf } from './report.ts';
import type { Finding, OfferedWay } from './supervision/supervision.ts';
import { stopText } from './text/stop.ts';

export interface WaysContext {
  /** Why the plain signal is not sent, whoever may start the process again: a sentence. */
  readonly refusal: string | null;
  /** Ending it would end Portolan, in whatever way. */
  readonly endsPortolan: boolean;
  readonly force: boolean;
  /** The system has no gentle signal. */
  readonly abrupt: boolean;
}

/** All ways there are, the right one first; the plain signal is always among them. */
export function waysOf(finding: Finding, { refusal, endsPortolan, force, abrupt }: WaysContext): readonly OfferedWay[] {
  const signal: StopWay = {
    id: 'signal',
    kind: 'signal',
    title: stopText.signalTitle(abrupt || force),
    effect: [stopText.signalEffect(abrupt, force), finding.signalEffect].filter(Boolean).join(' '),
    warning: finding.warning,
    command: null,
    unavailable: finding.refusal ?? refusal,
  };
  const plain: OfferedWay = { way: signal, does: { signals: [] } };
  return endsPortolan ? [plain] : [...finding.ways, plain, ...finding.lesserWays];
}

/** The way that is asked for, else the first that Portolan can go; or why there is none, with what would work instead. */
export function chooseWay(
  offered: readonly OfferedWay[],
  { way: id, force }: Pick<StopQuestion, 'way' | 'force'>,
): OfferedWay | StopReport {
  const usable = offered.filter(({ way, does }) => way.unavailable === null && does !== null);
  // Only a signal can be forced.
  const fitting = force ? usable.filter(({ does }) => does !== null && 'signals' in does) : usable;
  const chosen = id === null ? fitting[0] : fitting.find(({ way }) => way.id === id);
  if (chosen) return chosen;
  const signal = offered.find(({ way }) => way.kind === 'signal');
  const asked = id === null ? signal : offered.find(({ way }) => way.id === id);
  const why = asked?.way.unavailable;
  if (!why) return reportOf('refused', stopText.refused(stopText.changed));
  const better = offered.find((each) => each !== signal);
  return reportOf('refused', stopText.refused(why), {
    remedy: better ? { words: `${better.way.title}.`, command: better.way.command } : null,
  });
}
