import { alertText } from '../../alerts/text/alert-text.ts';
import { printable } from '../../shared/printable.ts';
import type { StopOutcome, StopRun } from '../../shared/stop.ts';
import type { StopDesk } from '../../stop/desk.ts';
import type { Windows } from '../windows.ts';
import type { Notifier } from './notifier.ts';

export interface FollowStopsDeps {
  readonly stops: Pick<StopDesk, 'runs' | 'subscribe'>;
  readonly notifier: Pick<Notifier, 'show'>;
  readonly windows: Pick<Windows, 'open' | 'isInSight'>;
}

/**
 * Tells what came of a stop when no window is there to show it; and again where that turns out otherwise, as when the
 * port is opened again later.
 */
export function followStops({ stops, notifier, windows }: FollowStopsDeps): void {
  let known = outcomesOf(stops.runs());
  stops.subscribe((runs) => {
    const before = known;
    known = outcomesOf(runs);
    for (const run of runs) {
      if (run.report === null || before.get(run.id) === run.report.outcome || windows.isInSight()) continue;
      tell(run, run.report);
    }
  });

  function tell({ plan: { target, name } }: StopRun, { detail, remedy }: NonNullable<StopRun['report']>): void {
    const { protocol, port } = target;
    void notifier.show({
      title: alertText.stopTitle(printable(name), `${protocol} ${port}`),
      body: [detail, ...(remedy ? [remedy.words] : [])].join('\n'),
      click: { label: alertText.open, perform: () => windows.open(port) },
      actions: [{ label: alertText.story, perform: () => windows.open(port) }],
    });
  }
}

function outcomesOf(runs: readonly StopRun[]): ReadonlyMap<number, StopOutcome | null> {
  return new Map(runs.map(({ id, report }) => [id, report?.outcome ?? null]));
}
