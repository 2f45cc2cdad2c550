import { describe, expect, test } from 'vitest';
import type { ReadingDepth } from '../../../electron/sockets/source.ts';
import { paceOf } from '../../../electron/watch/pace.ts';
import { plainRegistry } from '../../support/plain-registry.ts';
import { readingOf } from '../../support/snapshots.ts';
import { socketOn } from '../../support/sockets.ts';
import { sourceReport, sourcesReport } from '../../support/source-reports.ts';
import { pollerRig, settled, type Take } from './poller-rig.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const depthsOf = (takes: readonly Take[]) => takes.map(({ depth }) => depth);
const spentMs = (takes: readonly Take[]) => takes.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
/** From the end of each reading to the beginning of the next. */
const gapsOf = (takes: readonly Take[]) =>
  takes.slice(1).map(({ at }, index) => at - (takes[index]?.at ?? 0) - (takes[index]?.wallMs ?? 0));

describe('how deep', () => {
  test('the first rows come before the second source is asked, which happens when they have been drawn', async () => {
    const { poller, takes, results, pass } = pollerRig();
    poller.setRunning(true);
    await pass(4_900);
    expect(depthsOf(takes)).toEqual(['thorough', 'quick', 'quick']);
    expect(results[0]?.change).not.toBeNull();
    await pass(1_100);
    expect(depthsOf(takes).at(-1)).toBe('cross-checked');
  });

  test('a second source that never answers leaves the first rows where they are', async () => {
    const never = new Promise<never>(() => undefined);
    const { poller, results, pass } = pollerRig({
      read: (depth) => (depth === 'cross-checked' ? never : { sockets: [socketOn(80)] }),
    });
    poller.setRunning(true);
    await pass(10_000);
    expect(results.flatMap(({ change }) => change?.changed.map(({ port }) => port) ?? [])).toEqual([80]);
    expect(results).toHaveLength(3);
  });

  test('cheap, one reading a minute is cross-checked, which reads every owner too, and the rest are quick', async () => {
    const { poller, takes, pass } = pollerRig();
    poller.setRunning(true);
    await pass(10 * minuteMs);
    const deep = takes.filter(({ depth }) => depth !== 'quick').slice(1);
    expect(deep.every(({ depth }) => depth === 'cross-checked')).toBe(true);
    // Soon after the start, and then once in each minute.
    expect(deep).toHaveLength(10);
  });

  test('a cross-check that is dear comes later, and thorough readings in between', async () => {
    const costs = { quick: 1, thorough: 20, 'cross-checked': 900 };
    const { poller, takes, pass } = pollerRig({ costOf: (depth) => ({ cpuMs: costs[depth], wallMs: costs[depth] }) });
    poller.setWatched(true);
    poller.setRunning(true);
    await pass(hourMs);
    const count = (wanted: ReadingDepth) => takes.filter(({ depth }) => depth === wanted).length;
    // 900 ms at 0.2 % come every 450 s.
    expect(count('cross-checked')).toBe(8);
    expect(count('thorough')).toBeGreaterThan(45);
  });

  test('a second source that hangs holds the rows up for a sixtieth of the time at most', async () => {
    const { poller, takes, pass } = pollerRig({
      costOf: (depth) => (depth === 'cross-checked' ? { cpuMs: 1, wallMs: 5_000 } : { cpuMs: 1, wallMs: 1 }),
    });
    poller.setRunning(true);
    await pass(hourMs);
    expect(takes.filter(({ depth }) => depth === 'cross-checked').length).toBeLessThanOrEqual(12);
  });
});

describe('what it costs', () => {
  test.each([1, 15, 200, 800])(
    'readings of %i ms each take less than a hundredth of one core over an hour, and a five-hundredth unseen',
    async (costMs) => {
      for (const [watched, most] of [
        [true, 0.01],
        [false, 0.002],
      ] as const) {
        const { poller, takes, pass } = pollerRig({ costOf: () => ({ cpuMs: costMs, wallMs: costMs }) });
        poller.setWatched(watched);
        poller.setRunning(true);
        await pass(hourMs);
        expect(spentMs(takes) / hourMs).toBeLessThan(most);
        // And it does read: at least every third of what it may spend is spent, or every interval is used.
        const used = takes.length >= hourMs / 4_100 || spentMs(takes) / hourMs > most / 3;
        expect(used).toBe(true);
      }
    },
  );

  test('dear thorough and cross-checked readings leave quick ones their pace', async () => {
    const costs = { quick: 1, thorough: 800, 'cross-checked': 800 };
    const { poller, takes, pass } = pollerRig({ costOf: (depth) => ({ cpuMs: costs[depth], wallMs: costs[depth] }) });
    poller.setWatched(true);
    poller.setRunning(true);
    await pass(hourMs);
    expect(Math.max(...gapsOf(takes))).toBe(500);
  });

  test('a burst is paid from a credit; many follow at the pace of the share', async () => {
    const { poller, takes, pass } = pollerRig({
      costOf: (depth) => ({ cpuMs: depth === 'quick' ? 22 : 1, wallMs: 0 }),
    });
    poller.setWatched(true);
    poller.setRunning(true);
    await pass(2 * minuteMs);
    const gaps = gapsOf(takes.filter(({ at }) => at > 0));
    expect(gaps.slice(0, 3)).toEqual([500, 500, 500]);
    // 22 ms at 0.55 %.
    expect(Math.max(...gaps)).toBeCloseTo(4_000);
  });

  test('however much rest a quick reading owes, the thorough ones come when they are due', async () => {
    let quick = 0;
    const { poller, takes, pass } = pollerRig({
      costOf: (depth) => ({ cpuMs: depth === 'quick' && ++quick === 3 ? 600_000 : 1, wallMs: 1 }),
      earlyMs: 5,
    });
    poller.setRunning(true);
    await pass(10 * minuteMs);
    const after = takes.slice(takes.findIndex(({ cpuMs }) => cpuMs === 600_000));
    expect(Math.max(...gapsOf(after))).toBeLessThanOrEqual(minuteMs);
    // And the rest is still owed.
    expect(depthsOf(after).slice(1)).not.toContain('quick');
  });

  test('readings that a person asks for put off nothing but the next cross-check', async () => {
    const { poller, takes, pass } = pollerRig({ costOf: () => ({ cpuMs: 4, wallMs: 4 }) });
    poller.setRunning(true);
    poller.setWatched(true);
    await pass(1_000);
    for (let i = 0; i < 50; i++) await poller.refresh();
    const before = takes.length;
    await pass(2 * minuteMs);
    const later = takes.slice(before);
    expect(Math.max(...gapsOf(later))).toBeLessThanOrEqual(2_000);
    expect(depthsOf(later)).toContain('cross-checked');
  });
});

describe('how often', () => {
  test('twice a second while somebody looks on, every other second while nobody does, and less when nothing has changed', async () => {
    let sockets = [socketOn(80)];
    const { poller, takes, pass } = pollerRig({ read: () => ({ sockets }) });
    const lastGap = () => gapsOf(takes).at(-1);
    poller.setRunning(true);
    await pass(10_000);
    expect(lastGap()).toBe(2_000);
    await pass(minuteMs);
    expect(lastGap()).toBe(4_000);
    sockets = [socketOn(81)];
    await pass(8_000);
    expect(lastGap()).toBe(2_000);
    poller.setWatched(true);
    await pass(2 * minuteMs);
    expect(lastGap()).toBe(500);
  });

  test('it reads at once when somebody looks on again, and only then', async () => {
    const { poller, takes, armed, pass } = pollerRig();
    poller.setRunning(true);
    await pass(5 * minuteMs);
    poller.setWatched(true);
    expect(armed()).toEqual([0]);
    await pass(0);
    const before = takes.length;
    poller.setWatched(true);
    await pass(499);
    expect(takes.length).toBe(before);
  });

  test('paused or asleep, it reads only when asked, whoever looks on', async () => {
    const { poller, takes, armed, pass } = pollerRig();
    poller.setRunning(true);
    await pass(0);
    poller.setRunning(false);
    poller.setWatched(true);
    expect(armed()).toEqual([]);
    await poller.refresh();
    await pass(hourMs);
    expect(depthsOf(takes)).toEqual(['thorough', 'cross-checked']);
    poller.setRunning(true);
    await pass(0);
    expect(takes).toHaveLength(3);
  });

  test('one reading at a time, and one timer', async () => {
    let under = 0;
    let most = 0;
    const { poller, armed, pass } = pollerRig({
      read: async () => {
        most = Math.max(most, ++under);
        await settled();
        under--;
        return {};
      },
    });
    poller.setRunning(true);
    const asked = [poller.refresh(), poller.refresh()];
    await pass(0);
    poller.setWatched(true);
    await pass(600);
    await Promise.all(asked);
    for (let i = 0; i < 10; i++) await settled();
    expect(most).toBe(1);
    expect(armed()).toHaveLength(1);
  });
});

test('a comparison of the sources takes its turn among the readings, and its failure stops none', async () => {
  const report = sourcesReport([sourceReport()]);
  const steps: string[] = [];
  let broken = false;
  const step = async (name: string) => {
    steps.push(`${name} begins`);
    await settled();
    steps.push(`${name} ends`);
  };
  const { poller, pass, takes, begun } = pollerRig({
    read: async (depth) => {
      await step(depth);
      return {};
    },
    compare: async () => {
      await step('comparison');
      if (broken) throw new TypeError('oops');
      return report;
    },
  });
  const first = poller.refresh();
  const compared = poller.compare();
  await Promise.all([first, compared, poller.refresh()]);
  expect(await compared).toBe(report);
  const turns = ['cross-checked', 'comparison', 'cross-checked'];
  expect(steps).toEqual(turns.flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(begun()).toBe(3);
  broken = true;
  await expect(poller.compare()).rejects.toThrow('oops');
  poller.setRunning(true);
  await pass(0);
  await settled();
  expect(takes.length).toBeGreaterThan(2);
});

describe('what it reports', () => {
  test('everything at first, then what differs, and nothing when nothing does', async () => {
    const stays = socketOn(80);
    const readings = [[stays], [stays], [stays, socketOn(81)], [stays]];
    const { poller, results, pass } = pollerRig({ read: (_depth, index) => ({ sockets: readings[index] ?? [stays] }) });
    poller.setRunning(true);
    await pass(8_000);
    expect(results.map(({ change }) => change && [change.changed.map(({ port }) => port), change.gone.length])).toEqual(
      [[[80], 0], null, [[81], 0], [[], 1], null],
    );
  });

  test('a reading of nothing is a failure with its reasons; what was known before stays known', async () => {
    const problem = { source: 's', code: 'failed', message: 'broke', rowsAffected: null, remedy: 'r' } as const;
    const sockets = [socketOn(80)];
    const { poller, results, pass } = pollerRig({
      read: (_depth, index) => (index === 1 ? { sources: [], problems: [problem] } : { sockets }),
    });
    poller.setRunning(true);
    await pass(4_000);
    expect(results.map(({ failure, change }) => [failure, change?.changed.length ?? null])).toEqual([
      [null, 1],
      ['broke', null],
      [null, null],
    ]);
  });

  test('a fault of our own is told, tried again ever later, and forgotten when it is over', async () => {
    let broken = true;
    const { poller, takes, results, pass } = pollerRig({
      read: () => (broken ? Promise.reject(new TypeError('oops')) : {}),
    });
    poller.setWatched(true);
    poller.setRunning(true);
    await pass(5 * minuteMs);
    expect(gapsOf(takes).slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(results.at(-1)).toMatchObject({ change: null, failure: 'oops' });
    await expect(poller.refresh()).rejects.toThrow('oops');
    broken = false;
    await pass(2 * minuteMs);
    expect(results.at(-1)?.failure).toBeNull();
    expect(gapsOf(takes).at(-1)).toBe(500);
  });
});

test('another registry is looked up at once, and only while it reads at all', async () => {
  const { poller, results, pass } = pollerRig({ read: () => ({ sockets: [socketOn(80)] }) });
  poller.setRunning(true);
  await pass(1_000);
  const before = results.length;
  poller.setRegistry({ ...plainRegistry, label: () => ({ name: 'renamed', status: 'assigned' }) });
  await pass(0);
  expect(results).toHaveLength(before + 1);
  expect(results.at(-1)?.change?.changed).toMatchObject([{ port: 80, service: { name: 'renamed' } }]);
  poller.setRunning(false);
  poller.setRegistry(plainRegistry);
  await pass(minuteMs);
  expect(results).toHaveLength(before + 1);
});

test('another reader knows nothing yet: it is asked for everything at once', async () => {
  const { poller, takes, pass } = pollerRig();
  poller.setRunning(true);
  await pass(5 * minuteMs);
  const before = takes.length;
  const asked: ReadingDepth[] = [];
  poller.setReader({
    read: async (depth) => {
      asked.push(depth);
      return readingOf([socketOn(80)], {});
    },
    compare: () => Promise.reject(new Error('not asked')),
  });
  await pass(6_000);
  expect(asked).toEqual(['thorough', 'quick', 'quick', 'cross-checked']);
  expect(takes).toHaveLength(before);
});

describe('the interval that a person chose', () => {
  const gapsAt = async (intervalMs: number, watched: boolean) => {
    const { poller, takes, pass } = pollerRig();
    poller.setPace(paceOf(intervalMs));
    poller.setWatched(watched);
    poller.setRunning(true);
    // Long enough to be quiet, and past the deeper readings of the start.
    await pass(10 * minuteMs);
    return Math.min(...gapsOf(takes.filter(({ at }) => at > 5 * minuteMs)));
  };

  test.each([
    [250, 250, 4_000],
    [500, 500, 4_000],
    [5_000, 5_000, 40_000],
    [60_000, 60_000, 60_000],
  ])('every %i ms while somebody looks on, and never faster when nobody does', async (chosen, watchedMs, quietMs) => {
    expect(await gapsAt(chosen, true)).toBe(watchedMs);
    expect(await gapsAt(chosen, false)).toBe(quietMs);
  });

  test('holds at once, and arms one timer', async () => {
    const { poller, takes, armed, pass } = pollerRig();
    poller.setPace(paceOf(60_000));
    poller.setWatched(true);
    poller.setRunning(true);
    await pass(minuteMs);
    const before = takes.length;
    poller.setPace(paceOf(250));
    expect(armed()).toEqual([250]);
    await pass(1_000);
    expect(takes.length).toBeGreaterThanOrEqual(before + 4);
    poller.setRunning(false);
    poller.setPace(paceOf(500));
    expect(armed()).toEqual([]);
  });

  test('does not let readings cost more', async () => {
    const { poller, takes, pass } = pollerRig({ costOf: () => ({ cpuMs: 15, wallMs: 15 }) });
    poller.setPace(paceOf(250));
    poller.setWatched(true);
    poller.setRunning(true);
    await pass(hourMs);
    expect(spentMs(takes) / hourMs).toBeLessThan(0.01);
  });
});
