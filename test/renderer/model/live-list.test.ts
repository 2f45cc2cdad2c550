import { describe, expect, it } from 'vitest';
import { advanceList, emptyList, type ListInput, type LiveList, lingerMs } from '../../../renderer/model/live-list.ts';
import { rowsOf } from '../../../renderer/model/rows.ts';
import { aListener, anOwner, aSnapshot, startMs } from '../support/listeners.ts';
import { aLook, anArrangement, foldsNothing } from '../support/live-rows.ts';

const arrangement = anArrangement();
const wantsAll = () => true;
const keepsNone = () => false;

function look(ports: readonly number[], change: Partial<ListInput> = {}): ListInput {
  const listeners = ports.map((port) => aListener(port));
  return aLook(listeners, { arrangement, wants: wantsAll, keeps: keepsNone, ...change });
}

/** `3000` is there, `-3000` has departed. */
const seen = ({ rows }: LiveList) => rows.map(({ group, departure }) => (departure ? -group.port : group.port));
const afterLooks = (...looks: readonly ListInput[]) => looks.reduce(advanceList, emptyList);

describe('advanceList', () => {
  it('keeps what departed in its place for a while, and then lets it go', () => {
    const gone = look([3000, 5000], { nowMs: startMs + 1_000 });
    const list = afterLooks(look([3000, 4000, 5000]), gone);
    expect(seen(list)).toEqual([3000, -4000, 5000]);
    expect(seen(advanceList(list, { ...gone, nowMs: startMs + 1_000 + lingerMs - 1 }))).toEqual([3000, -4000, 5000]);
    expect(seen(advanceList(list, { ...gone, nowMs: startMs + 1_000 + lingerMs }))).toEqual([3000, 5000]);
  });

  it('moves nothing while frozen: the new waits, the departed stays however long', () => {
    const frozen = { frozen: true, nowMs: startMs + 60_000 };
    const list = afterLooks(look([3000, 5000]), look([1000, 5000, 6000], frozen));
    expect(seen(list)).toEqual([-3000, 5000]);
    expect(list.waiting).toBe(2);
    const later = look([1000, 5000, 6000], { frozen: true, nowMs: startMs + 600_000 });
    expect(seen(advanceList(list, later))).toEqual([-3000, 5000]);
    expect(seen(advanceList(list, { ...later, frozen: false }))).toEqual([1000, 5000, 6000]);
  });

  it('does not put another process into the place of the one that was pointed at', () => {
    const restarted = rowsOf(aSnapshot([aListener(3000, { owners: [anOwner(9, 'other')] })]));
    const list = afterLooks(look([3000]), { ...look([]), rows: restarted, frozen: true });
    expect(seen(list)).toEqual([-3000]);
    expect(list.waiting).toBe(1);
  });

  it('keeps a frozen row in its section even when it turns out to belong to another', () => {
    const owners = [anOwner(9, 'cupsd')];
    const unnamed = [anOwner(9, 'cupsd', { name: { unknown: 'timeout' as const } })];
    const before = { ...look([]), rows: rowsOf(aSnapshot([aListener(631, { owners: unnamed })])) };
    const named = { ...before, rows: rowsOf(aSnapshot([aListener(631, { owners })])) };
    expect(afterLooks(before, { ...named, frozen: true }).rows[0]?.standing.heading?.name).toBe('yours');
    expect(afterLooks(before, named).rows[0]?.standing.heading?.name).toBe('system');
  });

  it('takes back what returns', () => {
    const list = afterLooks(look([3000]), look([], { frozen: true }), look([3000], { frozen: true }));
    expect(seen(list)).toEqual([3000]);
  });

  it('answers a new question at once, even frozen, without what departed', () => {
    const list = afterLooks(look([3000, 4000]), look([4000], { frozen: true }));
    const asked = look([4000, 5000], { frozen: true, asked: 'other' });
    expect(seen(advanceList(list, asked))).toEqual([4000, 5000]);
  });

  it('does not take a row that the filter no longer wants for one that closed', () => {
    const list = afterLooks(look([3000, 4000]), look([3000, 4000], { wants: ({ group }) => group.port === 3000 }));
    expect(seen(list)).toEqual([3000]);
  });

  it('is not sure that a port closed when the reading was incomplete, until a complete one says so', () => {
    const list = afterLooks(look([3000]), look([], { complete: false }));
    expect(list.rows[0]?.departure?.certain).toBe(false);
    expect(advanceList(list, look([])).rows[0]?.departure?.certain).toBe(true);
  });

  it('remembers when a departed row was last known to be there', () => {
    const hour = 3_600_000;
    const list = afterLooks(look([3000]), look([], { checkedMs: startMs + hour, nowMs: startMs + hour }));
    expect(list.rows[0]?.departure).toEqual({ atMs: startMs + hour, openUntilMs: startMs, certain: true });
    const watched = afterLooks(
      look([3000]),
      look([3000], { checkedMs: startMs + hour }),
      look([], { nowMs: startMs + hour }),
    );
    expect(watched.rows[0]?.departure?.openUntilMs).toBe(startMs + hour);
  });

  it('does not count folded rows of the system among those that wait', () => {
    const rows = rowsOf(aSnapshot([aListener(631, { owners: [anOwner(9, 'cupsd')] })]));
    expect(afterLooks(look([]), { ...look([]), rows, frozen: true }).waiting).toBe(0);
    expect(afterLooks(look([]), { ...look([]), rows, frozen: true, isFolded: foldsNothing }).waiting).toBe(1);
  });

  it('keeps its rows untouched while only time passes', () => {
    const first = look([3000]);
    const list = afterLooks(first);
    expect(advanceList(list, { ...first, nowMs: startMs + 1_000 }).rows).toBe(list.rows);
  });
});
