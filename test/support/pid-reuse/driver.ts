import { type Forker, startForker } from './forker.ts';
import { askBy, identityOf, shown } from './methods.ts';
import type { Kind, Tally, Task } from './tasks.ts';

/** Shown together by one reading, since that takes most of the time. */
const batchSize = 50;
const firstPort = 20_000;
const firstPid = 2_000;
const pids = 20_000;
/** What ends a process that nobody else has signalled. */
const forkerSignal = 9;

const [, , script = '', tasks = '[]'] = process.argv;

async function run({ kind, method, attempts }: Task, forker: Forker): Promise<Tally> {
  const results: Record<string, number> = {};
  let innocentsSignalled = 0;
  /** How long the signal took to be asked for, so that a race ends now before, now after it. */
  let askedMs = 5;

  for (let done = 0; done < attempts; done += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, attempts - done) }, (_, index) => ({
      pid: firstPid + ((done + index) % pids),
      port: firstPort + index,
    }));
    await forker.ask('make', ...batch.flatMap(({ pid, port }) => [pid, port]));
    const orders = await shown(batch.map(({ pid }) => pid));
    const swap = (processes: typeof batch, afterMs = 0) => {
      const places = processes.flatMap(({ pid, port }) => [pid, portOfInnocent(kind, port)]);
      return forker.ask('swap', Math.round(afterMs * 1_000), ...places);
    };
    const isBefore = kind !== 'race' && kind !== 'between';
    if (isBefore) await swap(batch);

    for (const [index, order] of orders.entries()) {
      const each = batch[index];
      if (!each) throw new Error('each order is of the batch');
      const swapped = kind === 'race' ? swap([each], Math.random() * 2 * askedMs) : null;
      const startMs = performance.now();
      const now = kind === 'alike' ? await identityOf(order.pid) : null;
      const identity = now ?? order.identity;
      const ask = askBy(method, async () => kind === 'between' && swap([each]));
      const result = await ask({ ...order, identity }, each.port);
      askedMs = (askedMs + performance.now() - startMs) / 2;
      await swapped;
      results[result] = (results[result] ?? 0) + 1;
    }
    const endings = await forker.ask('end', ...orders.map(({ pid }) => pid));
    innocentsSignalled += endings.filter((signal) => signal !== forkerSignal).length;
  }
  return { innocentsSignalled, results };
}

/** Zero: it listens nowhere. */
function portOfInnocent(kind: Kind, port: number): number {
  return kind === 'listener' || (kind !== 'plain' && Math.random() < 0.5) ? port : 0;
}

const forker = startForker(script);
const tallies: Tally[] = [];
for (const task of JSON.parse(tasks) as readonly Task[]) tallies.push(await run(task, forker));
forker.end();
process.stdout.write(JSON.stringify(tallies));
