import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { createMeasure, measure } from '../../../electron/sockets/cost.ts';

async function burn(durationMs: number): Promise<void> {
  const start = process.hrtime.bigint();
  while (Number(process.hrtime.bigint() - start) / 1e6 < durationMs);
}

const spinner = 'const end = Date.now() + 400; while (Date.now() < end);';

test('work costs processor time, waiting costs none', async () => {
  const busy = (await measure(() => burn(60))).cost;
  // The machine may be shared, so that not all of the time on the clock was time on a processor.
  expect(busy.cpuMs).toBeGreaterThan(10);
  expect(busy.cpuMs).toBeLessThan(busy.wallMs + 2);
  const idle = (await measure(() => sleep(60))).cost;
  expect(idle.wallMs).toBeGreaterThan(55);
  expect(idle.cpuMs).toBeLessThan(idle.wallMs / 2);
});

test.runIf(process.platform === 'linux')('work shorter than a timer tick is seen', async () => {
  const seen: number[] = [];
  for (let i = 0; i < 20; i++) {
    await sleep(5);
    seen.push((await measure(() => burn(0.5))).cost.cpuMs);
  }
  expect(seen.filter((cpuMs) => cpuMs > 0.3).length).toBeGreaterThan(15);
});

test.runIf(process.platform === 'linux')('what other threads do is not held against this one', async () => {
  const worker = new Worker(spinner, { eval: true });
  const { cost } = await measure(() => sleep(250));
  await worker.terminate();
  expect(cost.cpuMs).toBeLessThan(60);
});

test.runIf(process.platform === 'linux')('a tool that was run counts', async () => {
  const { cost } = await measure(async () => spawnSync(process.execPath, ['-e', spinner.replace('400', '150')]));
  expect(cost.cpuMs).toBeGreaterThan(60);
});

describe.runIf(process.platform === 'linux')('a file that can be read at one end only', () => {
  const hourNs = '3600000000000 0 1\n';
  const childHours = `1 (node) S${' 360000'.repeat(14)}`;

  test.each([
    ['schedstat at the end', [null, hourNs], [null, null]],
    ['schedstat at the start', [hourNs, null], [null, null]],
    ['stat at the start', [null, null], [null, childHours]],
    ['stat at the end', [null, null], [childHours, null]],
    ['a count of children that went back', [null, null], [childHours, childHours.replaceAll('360000', '0')]],
  ])('does not make the work cost a whole life: %s', async (_title, schedstat, stat) => {
    const answers = { schedstat: [...schedstat], stat: [...stat] };
    const measureSo = createMeasure(
      (file) => answers[file.endsWith('schedstat') ? 'schedstat' : 'stat'].shift() ?? null,
    );
    const { cost } = await measureSo(() => burn(40));
    expect(cost.cpuMs).toBeGreaterThan(5);
    expect(cost.cpuMs).toBeLessThan(1_000);
  });

  test('what is lost while the work runs is made up for by the time of the whole process', async () => {
    let lost = false;
    const measureSo = createMeasure((file) => (lost ? null : readFileSync(file, 'latin1')));
    await measureSo(() => burn(20));
    const { cost } = await measureSo(async () => {
      await burn(40);
      lost = true;
    });
    expect(cost.cpuMs).toBeGreaterThan(5);
    expect(cost.cpuMs).toBeLessThan(1_000);
  });
});
