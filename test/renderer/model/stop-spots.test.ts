import { describe, expect, it } from 'vitest';
import type { StopTarget } from '../../../electron/shared/stop.ts';
import { listItems, placeStops } from '../../../renderer/model/list-items.ts';
import { rowOfSpot, stopSpots } from '../../../renderer/model/stop-spots.ts';
import { aListener, anOwner, startMs } from '../support/listeners.ts';
import { foldsNothing, liveRows } from '../support/live-rows.ts';
import { aPlan, aReport, aRun } from '../support/stories.ts';

const targetOf = (pid: number, port = 80): StopTarget => ({
  pid,
  identity: `boot:${pid}:77`,
  protocol: 'tcp',
  port,
  keys: [`tcp 127.0.0.1 ${port}`],
});
const idle = { phase: 'idle' } as const;
const departure = { atMs: startMs, openUntilMs: startMs, certain: true };
const rowsWith = (...listeners: Parameters<typeof liveRows>[0]) => liveRows(listeners);

describe('stopSpots', () => {
  it('has one spot for a process on a port, with its newest stop and what is asked now', () => {
    const first = aRun(aPlan(targetOf(7)), { id: 1, report: aReport() });
    const second = aRun(aPlan(targetOf(7)), { id: 2 });
    const other = aRun(aPlan(targetOf(8)), { id: 3 });
    const question = { target: targetOf(7), scope: 'process', way: null, force: true } as const;
    const flow = { phase: 'planning', id: 1, question, plan: null } as const;
    expect(stopSpots(flow, [first, second, other])).toMatchObject([
      { target: { pid: 7 }, run: { id: 2 }, flow },
      { target: { pid: 8 }, run: { id: 3 }, flow: null },
    ]);
    expect(stopSpots(idle, [])).toEqual([]);
  });
});

describe('the row of a stop', () => {
  const [spot] = stopSpots(idle, [aRun(aPlan(targetOf(7)))]);
  if (!spot) throw new Error('there is no spot');
  const mine = aListener(80, { owners: [anOwner(7, 'a')] });
  const another = aListener(80, { owners: [anOwner(9, 'b')], key: 'another' });

  it('is that of the process, of a later process with its pid never', () => {
    const rows = rowsWith(another, mine);
    expect(rowOfSpot(rows, spot)?.group.owners[0]?.pid).toBe(7);
    const reused = rowsWith(aListener(81, { owners: [anOwner(7, 'a')] }));
    expect(rowOfSpot(reused, spot)).toBeNull();
    const udp = rowsWith(aListener(80, { protocol: 'udp', owners: [anOwner(7, 'a')] }));
    expect(rowOfSpot(udp, spot)).toBeNull();
  });

  it('is that of whoever has the port now, once its own is gone', () => {
    const [gone] = rowsWith(mine).map((row) => ({ ...row, departure }));
    const now = rowsWith(another);
    expect(rowOfSpot(now, spot)?.group.owners[0]?.pid).toBe(9);
    expect(rowOfSpot(gone ? [...now, gone] : now, spot)).toBe(gone);
    expect(rowOfSpot([], spot)).toBeNull();
  });

  it('has the stop under it; one without a row in sight is kept apart', () => {
    const items = listItems(rowsWith(mine, aListener(90)), foldsNothing);
    expect(placeStops(items, [spot]).items.map(({ type }) => type)).toEqual(['heading', 'row', 'stop', 'row']);
    expect(placeStops(listItems(rowsWith(aListener(90)), foldsNothing), [spot])).toMatchObject({ unplaced: [spot] });
  });
});
