import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { historyPage } from '../../../electron/history/history-page.ts';
import { createHistoryReader } from '../../../electron/history/read-history.ts';
import { timelineOf } from '../../../electron/history/timeline.ts';
import type { HistoryEntry } from '../../../electron/shared/history.ts';
import { aFolder } from '../../support/folder.ts';
import { owner } from '../../support/sockets.ts';
import { aClock, aDoor, aWatch, everything, held, iso, pageDeps, startMs } from './support.ts';

const secondMs = 1_000;
const minuteMs = 60_000;

/** What happened, the oldest first, in few words. */
async function told(folder: string): Promise<readonly string[]> {
  const { entries } = await historyPage(everything, pageDeps(folder));
  return entries.map(wordsOf).reverse();
}

function wordsOf(entry: HistoryEntry): string {
  if (entry.type === 'gap') return `gap ${entry.from.slice(11, 19)} to ${entry.until.slice(11, 19)}`;
  if (entry.type === 'stop') return `stop ${entry.stop.port}`;
  const { kind, port, holder, holderBefore, scope, scopeBefore } = entry.event;
  if (kind === 'owner-changed') return `${port} ${holderBefore?.name} to ${holder.name}`;
  if (kind === 'reach-changed') return `${port} ${scopeBefore} to ${scope}`;
  return `${port} ${kind} ${holder.name}`;
}

async function recording(
  folder: string,
  options: { readonly pid?: number; readonly running?: readonly number[] } = {},
) {
  const clock = aClock();
  const watch = aWatch(clock);
  const door = aDoor(folder, clock, watch, options);
  return { clock, watch, door };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

const postgres = held(5432, 7, 'postgres');
const node = held(5432, 8, 'node');

describe('the recorder', () => {
  it('takes what is open at first for granted, and tells what then opens, closes and changes', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch } = await recording(folder);
    watch.read([postgres]);
    await settle();
    expect(await told(folder)).toEqual([]);
    const web = held(80, 9, 'nginx');
    for (const rows of [
      [postgres, web],
      [node, web],
      [node, { ...web, reach: { ...web.reach, scope: 'any' as const } }],
      [node],
    ]) {
      clock.pass(secondMs);
      watch.read(rows);
    }
    expect(await told(folder)).toEqual([
      '80 opened nginx',
      '5432 postgres to node',
      '80 loopback to any',
      '80 closed nginx',
    ]);
    const { spans } = await timelineOf(createHistoryReader(folder), null, {
      from: iso(0),
      until: iso(startMs + minuteMs),
    });
    expect(spans).toMatchObject([
      { port: 80, holder: { name: 'nginx' }, openedAt: iso(startMs + 1_000), closedAt: iso(startMs + 4_000) },
      { port: 5432, holder: { name: 'postgres' }, openedAt: null, closedAt: iso(startMs + 2_000), closedSince: null },
      { port: 5432, holder: { name: 'node' }, openedAt: iso(startMs + 2_000), openedSince: null, closedAt: null },
    ]);
  });

  it('writes nothing while nothing changes, and gives a sign of life now and then', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch, door } = await recording(folder);
    watch.read([postgres]);
    await settle();
    const commit = vi.spyOn(door.store, 'commit');
    for (let second = 0; second < 120; second++) {
      clock.pass(secondMs);
      watch.check();
    }
    expect(commit).not.toHaveBeenCalled();
    expect(await told(folder)).toEqual([]);
  });

  it('dates a change from the latest look, not from the latest change', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch } = await recording(folder);
    watch.read([postgres]);
    await settle();
    clock.pass(40 * secondMs);
    watch.check();
    clock.pass(secondMs);
    watch.read([]);
    const { entries } = await historyPage(everything, pageDeps(folder));
    expect(entries).toMatchObject([
      { event: { kind: 'closed', at: iso(startMs + 41_000), since: iso(startMs + 40_000) } },
    ]);
  });

  it('goes on after a restart: what stayed is the same, what changed meanwhile lies in the gap', async () => {
    const folder = join(aFolder(), 'history');
    const first = await recording(folder, { pid: 1 });
    first.watch.read([postgres, held(80, 9, 'nginx')]);
    await settle();
    first.clock.pass(20 * secondMs);
    first.watch.check();
    // Killed: nothing is closed or released.
    const clock = aClock(startMs + 600 * secondMs);
    const watch = aWatch(clock);
    aDoor(folder, clock, watch, { pid: 2, running: [2] });
    watch.read([postgres, held(8080, 10, 'java')]);
    await settle();
    expect(await told(folder)).toEqual(['gap 10:00:20 to 10:10:00', '80 closed nginx', '8080 opened java']);
    const { entries } = await historyPage(everything, pageDeps(folder));
    expect(entries[0]).toMatchObject({ event: { since: iso(startMs + 20_000), at: iso(startMs + 600_000) } });
    const { spans, gaps } = await timelineOf(createHistoryReader(folder), null, {
      from: iso(0),
      until: iso(startMs + 600_000),
    });
    expect(gaps).toHaveLength(1);
    expect(spans).toMatchObject([
      { port: 80, closedSince: iso(startMs + 20_000), closedAt: iso(startMs + 600_000) },
      { port: 5432, openedAt: null, closedAt: null },
      { port: 8080, openedSince: iso(startMs + 20_000), openedAt: iso(startMs + 600_000) },
    ]);
  });

  it('shows a pause, a sleep and failing readings as gaps, and slow readings not', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch } = await recording(folder);
    watch.read([postgres]);
    await settle();
    clock.pass(60 * secondMs);
    watch.check();
    expect(await told(folder)).toEqual([]);
    watch.set({ paused: true });
    clock.pass(5 * secondMs);
    watch.set({ paused: false });
    clock.pass(secondMs);
    watch.check();
    clock.pass(10 * minuteMs);
    watch.check();
    watch.set({ failure: 'it broke' });
    clock.pass(2 * minuteMs);
    watch.set({ checkedAt: iso(clock.nowMs()) });
    watch.read([]);
    expect(await told(folder)).toEqual([
      'gap 10:01:00 to 10:01:06',
      'gap 10:01:06 to 10:11:06',
      'gap 10:11:06 to 10:13:06',
      '5432 closed postgres',
    ]);
  });

  it('takes nothing for closed that an incomplete reading does not show', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch } = await recording(folder);
    watch.read([postgres, held(80, 9, 'nginx')]);
    await settle();
    clock.pass(secondMs);
    watch.read([held(90, 9, 'nginx')], false);
    clock.pass(secondMs);
    watch.read([postgres, held(90, 9, 'nginx')]);
    expect(await told(folder)).toEqual(['90 opened nginx', '80 closed nginx']);
  });

  it('does not record what Portolan itself holds, or what it started', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch } = await recording(folder);
    watch.read([]);
    await settle();
    clock.pass(secondMs);
    const child = owner(11, { parents: [{ pid: 99_999, name: 'portolan' }] });
    watch.read([held(4000, 99_999, 'portolan'), held(4001, 11, 'helper', { owners: [child] }), postgres]);
    expect(await told(folder)).toEqual(['5432 opened postgres']);
  });

  it('learns who holds a port without telling of another one', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch } = await recording(folder);
    const hidden = { ...postgres, owners: [], ownersComplete: false };
    watch.read([]);
    await settle();
    for (const rows of [[hidden], [postgres], [hidden], [postgres], []]) {
      clock.pass(secondMs);
      watch.read(rows);
    }
    expect(await told(folder)).toEqual(['5432 opened null', '5432 closed postgres']);
    const { spans } = await timelineOf(createHistoryReader(folder), 5432, {
      from: iso(0),
      until: iso(startMs + minuteMs),
    });
    expect(spans).toMatchObject([
      { holder: { name: 'postgres' }, openedAt: iso(startMs + 1_000), closedAt: iso(startMs + 5_000) },
    ]);
  });

  it('of two doors lets one record, and the other take over without a gap', async () => {
    const folder = join(aFolder(), 'history');
    const clock = aClock();
    const [one, other] = [aWatch(clock), aWatch(clock)];
    const running = [1, 2];
    const first = aDoor(folder, clock, one, { pid: 1, running });
    const second = aDoor(folder, clock, other, { pid: 2, running });
    let news = 0;
    second.recorder.subscribe(() => news++);
    const both = (rows: Parameters<typeof one.read>[0]) => {
      clock.pass(3 * secondMs);
      one.read(rows);
      other.read(rows);
    };
    both([]);
    await settle();
    both([postgres]);
    both([node]);
    expect(await told(folder)).toEqual(['5432 opened postgres', '5432 postgres to node']);
    clock.pass(secondMs);
    expect(news).toBeGreaterThan(0);
    await first.recorder.close();
    clock.pass(3 * secondMs);
    other.read([node, held(80, 9, 'nginx')]);
    await settle();
    expect(await told(folder)).toEqual(['5432 opened postgres', '5432 postgres to node', '80 opened nginx']);
    clock.pass(secondMs);
    other.read([held(80, 9, 'nginx')]);
    expect((await told(folder)).at(-1)).toBe('5432 closed node');
  });

  it('takes the place of a door that hangs once that has given no sign of life for a minute', async () => {
    const folder = join(aFolder(), 'history');
    const clock = aClock();
    const [one, other] = [aWatch(clock), aWatch(clock)];
    const running = [1, 2];
    aDoor(folder, clock, one, { pid: 1, running });
    one.read([]);
    await settle();
    aDoor(folder, clock, other, { pid: 2, running });
    for (let second = 0; second < 50; second += 5) {
      clock.pass(5 * secondMs);
      other.read([postgres]);
    }
    expect(await told(folder)).toEqual([]);
    clock.pass(15 * secondMs);
    other.read([postgres]);
    await settle();
    expect((await told(folder)).at(-1)).toBe('5432 opened postgres');
    // The one that hung comes back, and does not write what it has not seen.
    clock.pass(secondMs);
    one.read([]);
    expect((await told(folder)).at(-1)).toBe('5432 opened postgres');
  });

  it('says that it cannot write, and finds the change again once it can', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch, door } = await recording(folder);
    watch.read([]);
    await settle();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file in its place');
    clock.pass(secondMs);
    watch.read([postgres]);
    expect(door.recorder.problem()).toContain('a part of the path is not a folder');
    rmSync(folder);
    mkdirSync(folder);
    clock.pass(secondMs);
    watch.check();
    clock.pass(3 * secondMs);
    watch.check();
    await settle();
    clock.pass(secondMs);
    watch.check();
    expect(door.recorder.problem()).toBeNull();
    expect(createHistoryReader(folder).segments()).toHaveLength(1);
  });

  it('tells of a gap later, when it could not be written at once', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch, door } = await recording(folder);
    watch.read([postgres]);
    await settle();
    // The disk is full.
    const commit = vi.spyOn(door.store, 'commit').mockReturnValue(false);
    for (const rest of [10 * minuteMs, secondMs, 10 * minuteMs]) {
      clock.pass(rest);
      watch.check();
    }
    commit.mockRestore();
    clock.pass(secondMs);
    watch.read([postgres, held(80, 9, 'nginx')]);
    clock.pass(secondMs);
    watch.read([postgres]);
    expect(await told(folder)).toEqual(['gap 10:00:00 to 10:20:02', '80 opened nginx', '80 closed nginx']);
  });

  it('complains once of a history that it cannot go on with, however often it tries', async () => {
    const folder = join(aFolder(), 'history');
    mkdirSync(join(folder, 'ports-0000000000.jsonl'), { recursive: true });
    const { clock, watch, door } = await recording(folder);
    for (let second = 0; second < 60; second += 3) {
      watch.check();
      watch.read([]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      clock.pass(3 * secondMs);
    }
    expect(door.recorder.problem()).not.toBeNull();
    expect(door.complaints).toHaveLength(1);
  });

  it('forgets, and goes on with what is open', async () => {
    const folder = join(aFolder(), 'history');
    const { clock, watch, door } = await recording(folder);
    watch.read([]);
    await settle();
    clock.pass(secondMs);
    watch.read([postgres]);
    door.recorder.forget();
    expect(await told(folder)).toEqual([]);
    clock.pass(secondMs);
    watch.read([]);
    expect(await told(folder)).toEqual(['5432 closed postgres']);
    const { spans } = await timelineOf(createHistoryReader(folder), null, {
      from: iso(0),
      until: iso(startMs + minuteMs),
    });
    expect(spans).toMatchObject([{ port: 5432, openedAt: null }]);
  });

  it('notices that another door has forgotten all', async () => {
    const folder = join(aFolder(), 'history');
    const clock = aClock();
    const watch = aWatch(clock);
    const running = [1, 2];
    aDoor(folder, clock, watch, { pid: 1, running });
    watch.read([]);
    await settle();
    clock.pass(secondMs);
    watch.read([postgres]);
    const other = aDoor(folder, clock, aWatch(clock), { pid: 2, running });
    other.recorder.forget();
    expect(await told(folder)).toEqual([]);
    clock.pass(secondMs);
    watch.read([postgres, held(80, 9, 'nginx')]);
    expect(await told(folder)).toEqual(['80 opened nginx']);
  });
});
