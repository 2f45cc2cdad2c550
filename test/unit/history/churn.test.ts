import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { historyPage } from '../../../electron/history/history-page.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { aFolder } from '../../support/folder.ts';
import { aClock, aDoor, aWatch, everything, held, pageDeps } from './support.ts';

const ticks = 20_000;
const changesPerTick = 5;
const tickMs = 4_320;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
}

const openHandles = () => readdirSync('/proc/self/fd').length;

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

it.runIf(process.platform === 'linux')(
  'a day of churn leaves memory, handles and files as they were',
  async () => {
    const folder = join(aFolder(), 'history');
    const clock = aClock();
    const watch = aWatch(clock);
    const { recorder } = aDoor(folder, clock, watch);
    let rows: readonly Listener[] = Array.from({ length: 50 }, (_, index) =>
      held(1_000 + index, 500 + index, 'steady'),
    );
    watch.read(rows);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const samples: { readonly heap: number; readonly handles: number; readonly bytes: number }[] = [];
    let next = 0;
    for (let tick = 0; tick < ticks; tick += 1) {
      clock.pass(tickMs);
      // As many come as go: each tick three events of the one and two of the other, or the other way round.
      const going = tick % 2 === 0 ? 2 : 3;
      const coming = changesPerTick - going;
      const stay = rows.slice(0, 50);
      const others = rows.slice(50 + going);
      const came = Array.from({ length: coming }, () => {
        next += 1;
        return held(10_000 + (next % 20_000), next, `program ${next % 300}`, { key: `socket ${next}` });
      });
      rows = [...stay, ...others, ...came];
      watch.read(rows);
      if (tick % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (tick % 4_000 === 3_999) samples.push({ heap: heapMb(), handles: openHandles(), bytes: bytesIn(folder) });
    }
    const { entries, more, problem } = await historyPage(everything, pageDeps(folder));
    expect(problem).toBeNull();
    expect(entries).toHaveLength(500);
    expect(more).toBe(true);
    const first = samples[0];
    const last = samples.at(-1);
    if (!first || !last) throw new Error('nothing was measured');
    expect(next).toBeGreaterThan((ticks * changesPerTick) / 2 - 10);
    // Half of what 100,000 events of this size would take, were they kept.
    expect(last.heap - first.heap).toBeLessThan(8);
    expect(last.handles).toBeLessThanOrEqual(first.handles + 2);
    expect(clock.timers()).toBeLessThanOrEqual(3);
    // The bound of 50,000 events is reached in the middle: from then on what comes takes the place of what goes.
    expect(last.bytes).toBeLessThan(1.2 * (samples[3]?.bytes ?? 0));
    expect(readdirSync(folder).length).toBeLessThan(60);
    await recorder.close();
  },
  180_000,
);
