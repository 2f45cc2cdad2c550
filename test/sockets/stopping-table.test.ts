import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { StopReport } from '../../electron/shared/stop.ts';
import { canRun } from '../support/needs.ts';
import { cliFile, portolan } from '../support/portolan.ts';
import { accepts, isRunning } from '../support/ports.ts';
import { serverScript } from '../support/stop/parents.ts';
import { fkillPidCommand, fkillPort, killPort } from '../support/stop/peers.ts';
import { openScene } from '../support/stop/scene.ts';
import { hurtOf, respawnAfterMs, type Stage, tableRows } from '../support/stop/table.ts';

const isRoot = process.geteuid?.() === 0;
const reusePort = '21498';
const namespaceOptions = ['--pid', '--fork', '--mount-proc'];
const canReusePids = canRun({
  isMet:
    isRoot && spawnSync('unshare', [...namespaceOptions, 'test', '-w', '/proc/sys/kernel/ns_last_pid']).status === 0,
  cases: 'the cases with a pid that is used anew',
  problem: 'no pid namespace can be made here',
  remedy: 'run on Linux as root, with the packages util-linux, perl and python3',
  mustBeMet: isRoot,
});

/** What other tools do with each situation, as `peers.ts` plays them, and what Portolan does with the same, made anew. */
describe.skipIf(process.platform !== 'linux')('what is said and what is true', () => {
  const scene = openScene();

  afterEach(() => scene.end());

  /** The processes of one row, and what a tool that is let loose on them claims. */
  async function withStage<T>(row: keyof typeof tableRows, act: (stage: Stage) => T | Promise<T>) {
    await scene.end();
    const stage = await tableRows[row].set(scene);
    const answer = await act(stage);
    return { stage, answer };
  }

  describe('of an ordinary server', () => {
    it.each([
      ['fkill', fkillPort],
      ['kill-port', killPort],
    ])('%s: resolved', async (_tool, act) => {
      const { stage, answer } = await withStage('ordinary', ({ port }) => act(port, null));
      expect(answer.claimsSuccess).toBe(true);
      expect(await heldSoon(stage)).toBe(false);
    });

    it('Portolan: freed', async () => {
      const { stage, answer } = await withStage('ordinary', stop);
      expect(answer).toMatchObject({ status: 0, report: { outcome: 'freed' } });
      expect(await accepts(stage.port)).toBe(false);
    });
  });

  describe.each(['ignores', 'stopped'] as const)('of a server that %s', (row) => {
    it('fkill: resolved, and it still listens', async () => {
      const { stage, answer } = await withStage(row, ({ port }) => fkillPort(port, null));
      expect(answer.claimsSuccess).toBe(true);
      expect(await heldSoon(stage)).toBe(true);
    });

    it('kill-port: killed without a question', async () => {
      const { stage, answer } = await withStage(row, ({ port }) => killPort(port, null));
      expect(answer.claimsSuccess).toBe(true);
      expect(await heldSoon(stage)).toBe(false);
    });

    it('Portolan: "did not stop within N s"; force is a second, explicit act; then freed', async () => {
      const { stage, answer } = await withStage(row, (each) => stop(each, '--grace', '1'));
      expect(answer).toMatchObject({ status: 3, report: { outcome: 'still-held' } });
      expect(answer.report.detail).toContain('did not stop within 1 s');
      expect(await heldSoon(stage)).toBe(true);

      const forced = await stop(stage, '--grace', '1', '--force');
      expect(forced).toMatchObject({ status: 0, report: { outcome: 'freed', plan: { signal: 'SIGKILL' } } });
      expect(await accepts(stage.port)).toBe(false);
    });
  });

  describe('of a server that a supervisor starts again', () => {
    it.each([
      ['fkill', fkillPort],
      ['kill-port', killPort],
    ])('%s: resolved, and silent', async (_tool, act) => {
      const { stage, answer } = await withStage('respawned', ({ port }) => act(port, null));
      expect(answer.claimsSuccess).toBe(true);
      await sleep(2 * respawnAfterMs);
      expect(await accepts(stage.port)).toBe(true);
    });

    it('Portolan: "opened again by PID, started by NAME"', async () => {
      const { answer } = await withStage('respawned', (stage) => stop(stage, '--way', 'signal'));
      expect(answer).toMatchObject({ status: 4, report: { outcome: 'opened-again' } });
      expect(answer.report.detail).toMatch(
        /opened again by perl \(pid \d+\), started by (perl|parent\.pl) \(pid \d+\)/,
      );
    });
  });

  describe('of one socket that 5 processes share', () => {
    it('fkill: resolved, and still held', async () => {
      const { stage, answer } = await withStage('shared', ({ port }) => fkillPort(port, null));
      expect(answer.claimsSuccess).toBe(true);
      expect(await heldSoon(stage)).toBe(true);
    });

    it('kill-port: kills all holders', async () => {
      const { stage, answer } = await withStage('shared', ({ port }) => killPort(port, null));
      expect(answer.claimsSuccess).toBe(true);
      expect(await hurtOf(stage)).toEqual(stage.innocents);
    });

    it('Portolan: still held by …, the others untouched', async () => {
      const { stage, answer } = await withStage('shared', (each) => stop(each, '--pid', `${each.pid}`));
      expect(answer).toMatchObject({ status: 3, report: { outcome: 'still-held' } });
      for (const pid of stage.innocents) expect(answer.report.detail).toContain(`(pid ${pid})`);
      expect(await hurtOf(stage)).toEqual([]);
      expect(stage.pid !== null && isRunning(stage.pid)).toBe(false);
    });
  });

  describe.skipIf(!isRoot)("of root's listener, asked by an ordinary user", () => {
    it('fkill: says only that it failed', async () => {
      const { stage, answer } = await withStage('roots', ({ port, asker }) => fkillPort(port, asker));
      expect(answer.claimsSuccess).toBe(false);
      expect(await heldSoon(stage)).toBe(true);
    });

    it('kill-port: resolves', async () => {
      const { stage, answer } = await withStage('roots', ({ port, asker }) => killPort(port, asker));
      expect(answer.claimsSuccess).toBe(true);
      expect(await heldSoon(stage)).toBe(true);
    });

    it('Portolan: permission denied, and how to go on', async () => {
      const { stage, answer } = await withStage('roots', stop);
      const command = ['sudo', 'portolan', 'stop', `${stage.port}`];
      expect(answer).toMatchObject({ status: 6, report: { outcome: 'permission-denied', remedy: { command } } });
      expect(await hurtOf(stage)).toEqual([]);
    });
  });

  describe.skipIf(!canReusePids)('of a pid that was used anew since it was shown', () => {
    it('fkill: kills the innocent process', () => {
      expect(playReuse('before', fkillPidCommand('{pid}'))).toMatchObject({ innocentSurvived: false, status: 0 });
    });

    it('Portolan: refused, since that process has ended', () => {
      const played = playReuse('asked', [process.execPath, cliFile, 'stop', reusePort]);
      expect(played).toMatchObject({ innocentSurvived: true, status: 5 });
      expect(played.words).toContain(
        `the process that was shown has ended, and pid ${played.pid} now belongs to another one`,
      );
    });
  });

  describe('of port 2149, while only 21499 listens', () => {
    it('kill-port: resolves', async () => {
      const { stage, answer } = await withStage('prefix', ({ port }) => killPort(port, null));
      expect(answer.claimsSuccess).toBe(true);
      expect(await hurtOf(stage)).toEqual([]);
    });

    it('Portolan: nothing listens on 2149', async () => {
      const { stage, answer } = await withStage('prefix', stop);
      expect(answer).toMatchObject({ status: 7, report: { outcome: 'nothing-listens' } });
      expect(answer.report.detail).toContain('Nothing listens on 2149');
      expect(await hurtOf(stage)).toEqual([]);
    });
  });
});

async function stop({ port, asker }: Stage, ...words: readonly string[]) {
  const { status, stdout } = await portolan(
    ['stop', String(port), ...words, '--yes', '--json'],
    asker === null ? {} : { uid: asker },
  );
  return { status, report: JSON.parse(stdout) as StopReport };
}

interface Reuse {
  readonly pid: number;
  readonly innocentSurvived: boolean;
  readonly status: number;
  readonly words: string;
}

/** Has a pid used anew in a pid namespace of its own: see `reuse_pid.py`. */
function playReuse(when: 'before' | 'asked', command: readonly string[]): Reuse {
  const script = join(import.meta.dirname, '../support/stop/reuse_pid.py');
  const words = [...namespaceOptions, '--kill-child', 'python3', script, serverScript, reusePort, when, ...command];
  const { stdout, stderr } = spawnSync('unshare', words, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Reuse;
}

/** Whether the port is held when a process that got a signal has had the time to end. */
async function heldSoon({ port }: Stage): Promise<boolean> {
  await sleep(300);
  return accepts(port);
}
