import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hourMs, longestWaitMs, mostInAnHour, togetherMs } from '../../../electron/alerts/decide.ts';
import { usualRules } from '../../../electron/shared/alert.ts';
import {
  anything,
  event,
  holder,
  newlyReachable,
  newProgram,
  portRule,
  rig,
  settingsWith,
  startMs,
} from './support.ts';

const minuteMs = 60_000;

it('tells out of the box only what becomes reachable, and that once', () => {
  const alerts = rig(settingsWith(usualRules));
  alerts.happens(event('opened', 3000, { scope: 'loopback' }), event('opened', 8080));
  expect(alerts.told).toEqual([]);
  alerts.pass(togetherMs);
  expect(alerts.kinds()).toEqual([['newly-reachable 8080']]);
  alerts.happens(event('reach-changed', 3000, { scopeBefore: 'loopback' }));
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual([['newly-reachable 8080'], ['newly-reachable 3000']]);
  alerts.happens(event('reach-changed', 3000, { scope: 'loopback', scopeBefore: 'any' }), event('closed', 8080));
  alerts.pass(minuteMs);
  expect(alerts.told).toHaveLength(2);
  expect(alerts.waits()).toBe(false);
});

it.each([
  ['anything opens', anything, event('opened', 3000, { scope: 'loopback' }), 'opened 3000'],
  ['a port opens', portRule(3000), event('opened', 3000), 'opened 3000'],
  ['a port closes', portRule(3000), event('closed', 3000), 'closed 3000'],
  ['a new program', newProgram, event('opened', 3000, { holder: holder('stranger') }), 'new-program 3000'],
  ['a known program', newProgram, event('opened', 3000, { holder: holder('known') }), null],
  ['a hidden program', newProgram, event('opened', 3000, { holder: holder(null) }), null],
  ['another port', portRule(3001), event('opened', 3000), null],
  ['the other protocol', portRule(3000, { protocol: 'udp' }), event('opened', 3000), null],
  ['only what is wanted', portRule(3000, { opens: false }), event('opened', 3000), null],
  ['a rule that is off', { ...anything, enabled: false }, event('opened', 3000), null],
  ['a client’s port', anything, event('opened', 40_000, { protocol: 'udp' }), null],
  ['a client’s port that reaches far', newlyReachable, event('opened', 40_000, { protocol: 'udp' }), null],
  [
    'a rule that tells nothing',
    portRule(3000, { opens: false, closes: false, changesOwner: false }),
    event('owner-changed', 3000, { holderBefore: holder('nginx') }),
    null,
  ],
  ['a client’s port with its own rule', portRule(40_000), event('opened', 40_000, { protocol: 'udp' }), 'opened 40000'],
  [
    'another owner',
    portRule(3000, { opens: false, closes: false }),
    event('owner-changed', 3000, { holder: holder('nginx'), holderBefore: holder('node'), scopeBefore: 'any' }),
    'owner-changed 3000',
  ],
])('%s', (_name, rule, happening, told) => {
  const alerts = rig(settingsWith([rule]), ['known']);
  alerts.happens(happening);
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual(told === null ? [] : [[told]]);
});

it('tells one event once, whatever rules want it, by what says most', () => {
  const alerts = rig(settingsWith([anything, newProgram, newlyReachable, portRule(3000)]));
  alerts.happens(event('opened', 3000));
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual([['newly-reachable 3000']]);
});

it('puts together what follows on each other, and keeps nobody waiting for ever', () => {
  const alerts = rig(settingsWith([anything]));
  for (let port = 3000; port < 3004; port++) {
    alerts.happens(event('opened', port));
    alerts.pass(togetherMs - 1);
  }
  alerts.pass(1);
  expect(alerts.kinds()).toEqual([['opened 3000', 'opened 3001', 'opened 3002', 'opened 3003']]);

  const stream = rig(settingsWith([anything]));
  for (let port = 3000; port < 3200; port++) {
    stream.happens(event('opened', port));
    stream.pass(100);
  }
  expect((stream.told[0]?.atMs ?? Number.POSITIVE_INFINITY) - startMs).toBeLessThanOrEqual(longestWaitMs + 100);
  stream.pass(minuteMs);
  expect(stream.told.flatMap(({ occurrences }) => occurrences)).toHaveLength(200);
});

it('does not nag of a program that comes back to its port', () => {
  const alerts = rig(settingsWith([newlyReachable, anything, newProgram, portRule(3000)]), ['node']);
  for (const waitMs of [1, 500, 4_000]) {
    alerts.happens(event('closed', 3000));
    alerts.pass(waitMs);
    alerts.happens(event('opened', 3000, { key: 'another process', holder: holder('node', { pid: 200 }) }));
    alerts.pass(minuteMs);
  }
  // Between two readings.
  alerts.happens(event('owner-changed', 3000, { holderBefore: holder('node', { pid: 200 }), scopeBefore: 'any' }));
  // One socket after the other.
  alerts.happens(event('reach-changed', 3000, { scope: 'loopback', scopeBefore: 'any' }));
  alerts.happens(event('closed', 3000, { scope: 'loopback' }));
  alerts.pass(300);
  alerts.happens(event('opened', 3000, { scope: 'loopback' }));
  alerts.happens(event('reach-changed', 3000, { scopeBefore: 'loopback' }));
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual([]);
});

it('does tell of a program that comes back and reaches further', () => {
  const alerts = rig(settingsWith([newlyReachable]));
  alerts.happens(event('closed', 3000, { scope: 'loopback' }));
  alerts.happens(event('opened', 3000, { scope: 'any' }));
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual([['newly-reachable 3000']]);
});

it('tells of another program on a port that closed a moment ago as a change of its owner', () => {
  const alerts = rig(settingsWith([portRule(3000)]));
  alerts.happens(event('closed', 3000));
  alerts.pass(1_000);
  alerts.happens(event('opened', 3000, { holder: holder('nginx') }));
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual([['owner-changed 3000']]);
  expect(alerts.told[0]?.occurrences[0]?.event.holderBefore?.name).toBe('node');
});

it('tells that a port opened again to whoever was told that it closed', () => {
  const alerts = rig(settingsWith([portRule(3000)]));
  alerts.happens(event('closed', 3000));
  alerts.pass(10_000);
  alerts.happens(event('opened', 3000));
  alerts.pass(10_000);
  expect(alerts.kinds()).toEqual([['closed 3000'], ['opened 3000']]);
});

it('tells that a program took its port back to whoever was told that it lost it', () => {
  const alerts = rig(settingsWith([portRule(3000)]));
  const nginx = { holder: holder('nginx'), holderBefore: holder('node') };
  alerts.happens(event('owner-changed', 3000, nginx));
  alerts.pass(10_000);
  alerts.happens(event('owner-changed', 3000, { holder: holder('node'), holderBefore: holder('nginx') }));
  alerts.pass(10_000);
  expect(alerts.kinds()).toEqual([['owner-changed 3000'], ['owner-changed 3000']]);
});

it('does not tell what was over at once, unless a rule is for that very port', () => {
  const general = rig(settingsWith([anything, newlyReachable]));
  general.happens(event('opened', 3000));
  general.pass(500);
  general.happens(event('closed', 3000));
  general.pass(minuteMs);
  expect(general.kinds()).toEqual([]);
  const own = rig(settingsWith([anything, portRule(3000)]));
  own.happens(event('opened', 3000));
  own.pass(500);
  own.happens(event('closed', 3000));
  own.pass(minuteMs);
  expect(own.kinds()).toEqual([['opened 3000', 'closed 3000']]);
});

it('holds back what is too much for an hour, says so, and tells it together', () => {
  const alerts = rig(settingsWith([anything]));
  for (let port = 3000; port < 3020; port++) {
    alerts.happens(event('opened', port));
    alerts.pass(minuteMs);
  }
  expect(alerts.told).toHaveLength(mostInAnHour);
  expect(alerts.told.map(({ silentUntilMs }) => silentUntilMs !== null)).toEqual(
    alerts.told.map((_, index) => index === mostInAnHour - 1),
  );
  expect(alerts.told.at(-1)?.silentUntilMs).toBe((alerts.told[0]?.atMs ?? 0) + hourMs);
  alerts.pass(hourMs);
  expect(alerts.told).toHaveLength(mostInAnHour + 1);
  expect(alerts.told.at(-1)).toMatchObject({ atMs: (alerts.told[0]?.atMs ?? 0) + hourMs, more: 0 });
  expect(alerts.told.at(-1)?.occurrences).toHaveLength(8);
});

it('tells after quiet hours, once and in one summary, what happened in them', () => {
  // It begins at 10:00.
  const alerts = rig(settingsWith([anything], { quietHours: { from: '09:00', to: '10:30' } }));
  for (let port = 3000; port < 3300; port++) {
    alerts.happens(event('opened', port));
    alerts.pass(5_000);
  }
  expect(alerts.told).toEqual([]);
  alerts.pass(hourMs);
  expect(alerts.told).toHaveLength(1);
  const [summary] = alerts.told;
  expect((summary?.atMs ?? 0) - startMs).toBeGreaterThanOrEqual(30 * minuteMs);
  expect((summary?.atMs ?? 0) - startMs).toBeLessThan(31 * minuteMs);
  expect((summary?.occurrences.length ?? 0) + (summary?.more ?? 0)).toBe(300);
  expect(summary?.heldSinceMs).toBe(startMs);
  expect(alerts.memory()).toMatchObject({ held: [], heldMore: 0, pending: [] });
});

it('does not tell after quiet hours that a port closed when the program has come back to it', () => {
  const alerts = rig(settingsWith([portRule(3000)], { quietHours: { from: '09:00', to: '10:30' } }));
  alerts.happens(event('closed', 3000));
  alerts.pass(20_000);
  alerts.happens(event('opened', 3000));
  alerts.pass(hourMs);
  expect(alerts.told).toEqual([]);
});

it('forgets what is held back when nobody wants it any more', () => {
  const quietHours = { from: '09:00', to: '11:00' };
  const alerts = rig(settingsWith([anything], { quietHours }));
  alerts.happens(event('opened', 3000));
  alerts.pass(minuteMs);
  alerts.set(settingsWith([{ ...anything, enabled: false }], { quietHours }));
  alerts.set(settingsWith([anything]));
  alerts.pass(hourMs);
  expect(alerts.told).toEqual([]);
  alerts.happens(event('opened', 3001));
  alerts.set(settingsWith([anything], { enabled: false }));
  alerts.pass(hourMs);
  expect(alerts.told).toEqual([]);
});

const happenings = fc.record({
  gapMs: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 1_200_000 })),
  kind: fc.constantFrom('opened', 'closed', 'owner-changed', 'reach-changed'),
  port: fc.integer({ min: 3000, max: 3006 }),
  name: fc.constantFrom('node', 'nginx', null),
  scope: fc.constantFrom('loopback', 'address', 'any'),
  scopeBefore: fc.constantFrom('loopback', 'address', 'any', null),
});

function play(
  alerts: ReturnType<typeof rig>,
  story: readonly (typeof happenings extends fc.Arbitrary<infer T> ? T : never)[],
) {
  for (const { gapMs, kind, port, name, scope, scopeBefore } of story) {
    alerts.pass(gapMs);
    const holderBefore = kind === 'owner-changed' ? holder('before') : null;
    alerts.happens(event(kind, port, { holder: holder(name), holderBefore, scope, scopeBefore }));
  }
}

const everything = [anything, newProgram, newlyReachable, ...[3000, 3001, 3002].map((port) => portRule(port))];

/** Many ports, one after the other, far enough apart to be told by themselves. */
const busyHours = fc.array(
  fc.tuple(happenings, fc.integer({ min: 4_000, max: 120_000 }), fc.integer({ min: 3000, max: 9000 })),
  { minLength: 30, maxLength: 150 },
);

it('never tells more often than the cap in any hour, nor anything twice, and always comes to rest', () => {
  const busy = busyHours.map((all) => all.map(([each, gapMs, port]) => ({ ...each, gapMs, port })));
  fc.assert(
    fc.property(fc.oneof(fc.array(happenings, { maxLength: 150 }), busy), (story) => {
      const alerts = rig(settingsWith(everything));
      play(alerts, story);
      alerts.pass(3 * hourMs);
      const { told } = alerts;
      for (const { atMs } of told) {
        const within = told.filter((each) => each.atMs > atMs - hourMs && each.atMs <= atMs);
        expect(within.length).toBeLessThanOrEqual(mostInAnHour);
      }
      const all = told.flatMap(({ occurrences }) => occurrences);
      expect(new Set(all).size).toBe(all.length);
      expect(told.every(({ occurrences }) => occurrences.length > 0)).toBe(true);
      expect(alerts.memory()).toMatchObject({ pending: [], held: [] });
      expect(alerts.waits()).toBe(false);
    }),
    { numRuns: 200 },
  );
});

it('never tells anything in quiet hours, whenever they are', () => {
  const time = fc.integer({ min: 0, max: 1_439 });
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.array(happenings, { maxLength: 80 }), time, time, (story, from, to) => {
      const alerts = rig(settingsWith(everything, { quietHours: { from: clock(from), to: clock(to) } }));
      play(alerts, story);
      alerts.pass(26 * hourMs);
      for (const { atMs } of alerts.told) {
        const minute = Math.floor(atMs / minuteMs) % 1_440;
        const quiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
        expect(quiet).toBe(false);
      }
      expect(alerts.memory()).toMatchObject({ pending: [], held: [] });
    }),
    { numRuns: 200 },
  );
});

it('keeps a bound on what it remembers, however much happens', () => {
  const alerts = rig(settingsWith([anything], { quietHours: { from: '00:00', to: '23:59' } }));
  for (let round = 0; round < 20; round++) {
    alerts.happens(...Array.from({ length: 500 }, (_, index) => event('opened', 1_000 + index)));
    alerts.happens(...Array.from({ length: 500 }, (_, index) => event('closed', 10_000 + index)));
    alerts.pass(20_000);
  }
  const { former, pending, held, heldMore } = alerts.memory();
  expect(former.length).toBeLessThanOrEqual(1_000);
  expect(pending).toEqual([]);
  expect(held.length).toBeLessThanOrEqual(100);
  expect(held.length + heldMore).toBe(10_000);
});

it('waits no longer for what happened before the clock was set back', () => {
  const alerts = rig(settingsWith([anything]));
  alerts.happens(event('opened', 3000), event('closed', 4000));
  alerts.setClockBack(hourMs);
  alerts.pass(2 * minuteMs);
  expect(alerts.kinds()).toEqual([['opened 3000']]);
  alerts.happens(event('opened', 4000));
  alerts.pass(minuteMs);
  expect(alerts.kinds()).toEqual([['opened 3000'], ['opened 4000']]);
});
