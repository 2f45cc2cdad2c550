import { afterEach, expect, it } from 'vitest';
import { createAlerts } from '../../../electron/alerts/alerts.ts';
import { isQuiet } from '../../../electron/alerts/quiet-hours.ts';
import { anything, event, settingsWith } from './support.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

it.each([
  ['22:00', '07:00', '21:59', false],
  ['22:00', '07:00', '22:00', true],
  ['22:00', '07:00', '23:59', true],
  ['22:00', '07:00', '00:00', true],
  ['22:00', '07:00', '06:59', true],
  ['22:00', '07:00', '07:00', false],
  ['12:00', '13:00', '12:59', true],
  ['12:00', '13:00', '13:00', false],
  ['12:00', '13:00', '11:59', false],
  ['00:00', '23:59', '23:59', false],
  ['08:00', '08:00', '08:00', false],
])('from %s to %s, at %s: %s', (from, to, time, quiet) => {
  expect(isQuiet({ from, to }, minute(time))).toBe(quiet);
});

/** The alerts of a computer in Stockholm, on a clock that the test moves. */
function inStockholm(quietHours: { readonly from: string; readonly to: string }, start: string) {
  process.env['TZ'] = 'Europe/Stockholm';
  let nowMs = Date.parse(start);
  let timer: { readonly atMs: number; readonly action: () => void } | null = null;
  const told: string[] = [];
  const alerts = createAlerts({
    settings: () => settingsWith([anything], { quietHours }),
    tell: () => void told.push(new Date(nowMs).toISOString()),
    isKnownProgram: () => true,
    isHandedOut: () => false,
    now: () => new Date(nowMs),
    setTimer(action, delayMs) {
      const own = { atMs: nowMs + delayMs, action };
      timer = own;
      return () => {
        if (timer === own) timer = null;
      };
    },
  });
  return {
    told,
    happens: () => alerts.notice([event('opened', 3000)]),
    passUntil(moment: string) {
      const until = Date.parse(moment);
      for (let due = timer; due !== null && due.atMs <= until; due = timer) {
        nowMs = due.atMs;
        timer = null;
        due.action();
      }
      nowMs = until;
    },
  };
}

it('ends quiet hours when the clock on the wall says so, in the night that is an hour short', () => {
  // 29 March 2026: at 02:00 the clock is put forward to 03:00. 07:00 is 05:00 UTC.
  const alerts = inStockholm({ from: '22:00', to: '07:00' }, '2026-03-28T22:30:00.000Z');
  alerts.happens();
  alerts.passUntil('2026-03-29T04:59:59.000Z');
  expect(alerts.told).toEqual([]);
  alerts.passUntil('2026-03-29T05:01:00.000Z');
  expect(alerts.told).toHaveLength(1);
});

it('ends them within the hour that the clock leaps over', () => {
  const alerts = inStockholm({ from: '22:00', to: '02:30' }, '2026-03-28T22:30:00.000Z');
  alerts.happens();
  // 01:59:59 on the wall.
  alerts.passUntil('2026-03-29T00:59:59.000Z');
  expect(alerts.told).toEqual([]);
  // 03:00 on the wall: 02:30 never was.
  alerts.passUntil('2026-03-29T01:01:00.000Z');
  expect(alerts.told).toHaveLength(1);
});

it('ends them when the clock on the wall says so, in the night that is an hour long', () => {
  // 25 October 2026: at 03:00 the clock is put back to 02:00. 07:00 is 06:00 UTC.
  const alerts = inStockholm({ from: '22:00', to: '07:00' }, '2026-10-24T20:30:00.000Z');
  alerts.happens();
  alerts.passUntil('2026-10-25T05:59:59.000Z');
  expect(alerts.told).toEqual([]);
  alerts.passUntil('2026-10-25T06:01:00.000Z');
  expect(alerts.told).toHaveLength(1);
});
