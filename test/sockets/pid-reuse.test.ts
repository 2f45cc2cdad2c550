import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { canRun } from '../support/needs.ts';
import type { Kind, Method, Tally } from '../support/pid-reuse/driver.ts';
import { ownNamespaces, runTasks } from '../support/pid-reuse/run-driver.ts';

const trial =
  'open my $file, ">", "/proc/sys/kernel/ns_last_pid" or die; syswrite $file, "500" or die; exit 500 - (fork // 0) + 1';

function canForcePids(): boolean {
  const [program = '', ...words] = [...ownNamespaces, '/usr/bin/perl', '-e', trial];
  const isRoot = process.geteuid?.() === 0;
  return canRun({
    isMet: process.platform === 'linux' && spawnSync(program, words).status === 0,
    cases: 'the cases in which a pid is used again',
    problem: 'no pid namespace can be made here',
    remedy: 'run on Linux as root, with the packages util-linux and perl',
    mustBeMet: isRoot,
  });
}

const limitMs = 300_000;

async function tally(kind: Kind, method: Method, attempts: number): Promise<Tally> {
  const [result] = await runTasks([{ kind, method, attempts }]);
  if (!result) throw new Error('the driver gave no tally');
  return result;
}

describe.skipIf(!canForcePids())('a pid that another process has taken', () => {
  const cases = [
    ['plain', 4_000, 'which has no sockets'],
    ['listener', 4_000, 'which listens on the same port'],
    ['tick', 700, 'which started in the same moment'],
    ['race', 1_000, 'while the signal is asked for'],
    ['between', 300, 'between the last look at the process and the signal'],
  ] as const;

  it.each(cases)('%s, %d times: nobody innocent is signalled, %s', { timeout: limitMs }, async (kind, attempts) => {
    const { innocentsSignalled, results, sameTick } = await tally(kind, 'verified', attempts);
    console.log(kind, JSON.stringify({ attempts, innocentsSignalled, results, sameTick }));
    expect(innocentsSignalled).toBe(0);
    expect(Object.values(results).reduce((sum, count) => sum + count)).toBe(attempts);
    // Without these the case would not have happened.
    if (kind === 'tick') expect(results['let-go']).toBeGreaterThan(0);
    if (kind === 'between') expect(results).toEqual({ gone: attempts });
    if (kind === 'plain' || kind === 'listener') expect(results.sent).toBeUndefined();
  });

  it('is noticed to be signalled: a signal by the number alone always reaches the innocent', async () => {
    expect(await tally('listener', 'unverified', 200)).toMatchObject({
      innocentsSignalled: 200,
      results: { sent: 200 },
    });
  });

  it('is told by its socket where its start cannot tell it', async () => {
    const { innocentsSignalled, sameTick } = await tally('tick', 'socketless', 200);
    expect(sameTick).toBeGreaterThan(0);
    expect(innocentsSignalled).toBeGreaterThan(0);
  });
});
