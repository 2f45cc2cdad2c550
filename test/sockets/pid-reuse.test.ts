import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { canRun } from '../support/needs.ts';
import { ownNamespaces, runTasks } from '../support/pid-reuse/run-driver.ts';
import type { Kind, Method, Tally } from '../support/pid-reuse/tasks.ts';

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
    ['plain', 'verified', 4_000, 'which has no sockets'],
    ['listener', 'verified', 4_000, 'which listens on the same port'],
    ['alike', 'verified', 800, 'which started in the same tick'],
    ['race', 'verified', 500, 'while the signal is asked for'],
    ['between', 'verified', 200, 'between the last look at the process and the signal'],
    ['listener', 'stopper', 400, 'between the row and the click'],
    ['race', 'stopper', 100, 'while it is being stopped'],
  ] as const;

  it.each(cases)(
    '%s, %s, %d times: nobody innocent is signalled, %s',
    { timeout: limitMs },
    async (kind, method, attempts) => {
      const { innocentsSignalled, results } = await tally(kind, method, attempts);
      expect(innocentsSignalled).toBe(0);
      expect(Object.values(results).reduce((sum, count) => sum + count)).toBe(attempts);
      // Without these the case would not have happened.
      if (kind === 'alike') expect(results).toEqual({ 'let-go': attempts });
      if (kind === 'between') expect(results).toEqual({ gone: attempts });
      if (kind === 'plain' || kind === 'listener') expect(results['sent']).toBeUndefined();
    },
  );

  it('is noticed to be signalled: a signal by the number alone always reaches the innocent', async () => {
    const task = { kind: 'listener', method: 'unverified', attempts: 200 } as const;
    expect(await runTasks([task])).toMatchObject([{ innocentsSignalled: 200, results: { sent: 200 } }]);
  });

  it('is told by its socket where its start cannot tell it', async () => {
    const task = { kind: 'alike', method: 'socketless', attempts: 50 } as const;
    expect(await runTasks([task])).toMatchObject([{ innocentsSignalled: 50, results: { sent: 50 } }]);
  });
});
