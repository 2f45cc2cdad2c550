import type { Listener } from '../../../electron/shared/listener.ts';
import { type Arrangement, type ArrangementChoice, arrange } from '../../../renderer/model/arrangement.ts';
import type { Heading } from '../../../renderer/model/headings.ts';
import { advanceList, emptyList, type ListInput, type LiveRow } from '../../../renderer/model/live-list.ts';
import { rowsOf } from '../../../renderer/model/rows.ts';
import { aSnapshot, startMs } from './listeners.ts';

/** In sections, by port, but for what `change` says. */
export function anArrangement(change: Partial<ArrangementChoice> = {}): Arrangement {
  return arrange({
    group: 'sections',
    sort: { by: 'port', descending: false },
    favourites: new Set(),
    beganMs: startMs,
    language: 'en',
    ...change,
  });
}

export const foldsNothing = () => false;
export const foldsTheSystem = ({ name }: Heading) => name === 'system';

/** One look at these listeners, of which everything is wanted, but for what `change` says. */
export function aLook(listeners: readonly Listener[], change: Partial<ListInput> = {}): ListInput {
  return {
    rows: rowsOf(aSnapshot(listeners)),
    complete: true,
    checkedMs: startMs,
    wants: () => true,
    keeps: () => false,
    arrangement: anArrangement(),
    asked: 'all',
    isFolded: foldsTheSystem,
    frozen: false,
    nowMs: startMs,
    ...change,
  };
}

/** The rows of one look, in order. */
export function liveRows(listeners: readonly Listener[], change: Partial<ListInput> = {}): readonly LiveRow[] {
  return advanceList(emptyList, aLook(listeners, change)).rows;
}
