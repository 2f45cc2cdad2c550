import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { knownOr } from '../../electron/shared/known.ts';
import type { StopTarget } from '../../electron/shared/stop.ts';
import type { Stopper } from '../../electron/stop/stop.ts';
import { createSystemStopper } from '../../electron/stop/system-stopper.ts';
import { asOrdinaryUser } from '../support/ordinary-user.ts';
import { accepts, freePort, isRunning } from '../support/ports.ts';
import { parentCommand, parentKinds, serverScript } from '../support/stop/parents.ts';
import { type OpenServer, openScene, type Scene } from '../support/stop/scene.ts';
import { startServer } from '../support/stop/servers.ts';
import { planAndConfirm, rowOf, socketsOn } from '../support/stop/stopping.ts';
import { claimedMs } from '../support/stop/told.ts';

const perl = '/usr/bin/perl';
const local = '127.0.0.1';

describe.skipIf(process.platform !== 'linux')('a stop, with real processes', () => {
  let stopper: Stopper;
  let scene: Scene;
  const folder = mkdtempSync(join(tmpdir(), 'portolan-stop-'));

  beforeAll(() => {
    stopper = createSystemStopper();
    scene = openScene();
    return async () => {
      await scene.end();
      rmSync(folder, { recursive: true });
    };
  });

  afterEach(() => scene.end());

  function serve(...words: readonly string[]): Promise<OpenServer> {
    return startServer(scene, words).opened();
  }

  async function rowOfServer({ pid, port }: OpenServer): Promise<StopTarget> {
    return rowOf(pid, port);
  }

  describe('of an ordinary server', () => {
    it('frees its TCP port', async () => {
      const server = await serve();
      const { report } = await planAndConfirm(stopper, await rowOfServer(server));
      expect(report).toMatchObject({ outcome: 'freed', plan: { name: 'perl', signal: 'SIGTERM' }, mayForce: false });
      expect(isRunning(server.pid)).toBe(false);
      expect(await socketsOn(server.port)).toEqual([]);
    });

    it('frees its UDP port', async () => {
      const { pid, port } = await serve('udp');
      const { report } = await planAndConfirm(stopper, await rowOf(pid, port, 'udp'));
      expect(report.outcome).toBe('freed');
      expect(await socketsOn(port)).toEqual([]);
    });

    it('counts its clients beforehand, and leaves them alive', async () => {
      const server = await serve();
      const dial = `use IO::Socket::INET; $| = 1; my $far = IO::Socket::INET->new("${local}:${server.port}") or die; print "connected\n"; sleep 60`;
      const client = scene.start([perl, '-e', dial]);
      await client.said(/^connected$/);
      const { report } = await planAndConfirm(stopper, await rowOfServer(server));
      expect(report).toMatchObject({ outcome: 'freed', plan: { clients: 1 } });
      expect(isRunning(client.pid)).toBe(true);
    });
  });

  describe('of one that does not end', () => {
    it.each([
      ['ignores SIGTERM', ['term=ignore'], () => undefined],
      ['was stopped by SIGSTOP', [], (pid: number) => process.kill(pid, 'SIGSTOP')],
    ])('because it %s, says so, and a forced stop frees the port', async (_why, words, prepare) => {
      const server = await serve(...words);
      prepare(server.pid);
      const target = await rowOfServer(server);
      const { report: asked } = await planAndConfirm(stopper, target, { graceMs: 500 });
      expect(asked).toMatchObject({ outcome: 'still-held', mayForce: true });
      expect(asked.detail).toContain('did not stop within 0.5 s after SIGTERM');
      expect(await accepts(server.port)).toBe(true);
      const { report: forced } = await planAndConfirm(stopper, target, { force: true, graceMs: 2_000 });
      expect(forced).toMatchObject({ outcome: 'freed', plan: { signal: 'SIGKILL' }, mayForce: false });
      expect(await accepts(server.port)).toBe(false);
    });

    it('at once, but writes for three seconds, waits until it has written all', async () => {
      const file = join(folder, 'flushed');
      const { report } = await planAndConfirm(stopper, await rowOfServer(await serve(`term=flush:${file}`)));
      expect(report.outcome).toBe('freed');
      const lines = readFileSync(file, 'utf8').split('\n');
      expect(lines).toHaveLength(32);
      expect(lines.at(-2)).toBe('complete');
    });
  });

  describe('of one that is started again', () => {
    async function startAgain(kind: (typeof parentKinds)[number], afterMs: number) {
      const port = await freePort();
      const restarts = Array.from({ length: 3 }, () => ({ afterMs, address: local, livesMs: 60_000 }));
      const parent = scene.start(parentCommand(kind, { port, address: local, restarts }));
      const server = await parent.opened();
      const { report } = await planAndConfirm(stopper, await rowOfServer(server), { way: 'signal' });
      return { parent, port, report };
    }

    it.each([50, 300])('after %i ms, names who opened the port and who started it', async (afterMs) => {
      for (const kind of parentKinds) {
        const { parent, port, report } = await startAgain(kind, afterMs);
        const { pid } = await parent.opened(2);
        const [next] = (await socketsOn(port)).flatMap(({ owners }) => owners);
        const starter = knownOr(next?.parents ?? [], []).at(0);
        expect({ kind, outcome: report.outcome }).toEqual({ kind, outcome: 'opened-again' });
        expect(report.detail).toContain(`opened again by perl (pid ${pid}), started by`);
        expect(report.detail).toContain(`(pid ${starter?.pid})`);
      }
    });

    it('after 2 s, says no more than it has seen', async () => {
      await Promise.all(
        parentKinds.map(async (kind) => {
          const { report } = await startAgain(kind, 2_000);
          expect(['freed', 'opened-again']).toContain(report.outcome);
          if (report.outcome === 'freed') expect(claimedMs(report)).toBeLessThan(2_000);
        }),
      );
    });

    it('by itself, which closes its socket and opens another, says that it is the same process', async () => {
      const server = await serve(`term=reopen:0.3:${local}`);
      const { report } = await planAndConfirm(stopper, await rowOfServer(server));
      expect(report.outcome).toBe('opened-again');
      expect(report.detail).toContain('opened it again itself');
      expect(isRunning(server.pid)).toBe(true);
    });

    it.each(['127.0.0.2', '0.0.0.0', '::1'])(
      'at another address of the port, %s, does not call it free',
      async (next) => {
        const server = await serve(`term=reopen:0.3:${next}`);
        const { report } = await planAndConfirm(stopper, await rowOfServer(server));
        expect(report.outcome).toBe('opened-again');
      },
    );
  });

  describe('of what is not there any more', () => {
    it('says so of a process that ended while the plan was read', async () => {
      const server = await serve();
      const { report } = await planAndConfirm(stopper, await rowOfServer(server), {
        meanwhile: () => end(server.pid),
      });
      expect(report).toMatchObject({ outcome: 'already-gone' });
      expect(report.detail).toContain(`nothing listens on tcp ${server.port}`);
    });

    it('takes a zombie for ended', async () => {
      const careless = `my $child = fork // die; exec '${perl}', '${serverScript}', 0 unless $child; sleep 60`;
      const server = await scene.start([perl, '-e', careless]).opened();
      const target = await rowOfServer(server);
      const { report } = await planAndConfirm(stopper, target);
      expect(report.outcome).toBe('freed');
      expect(readFileSync(`/proc/${server.pid}/stat`, 'utf8')).toContain(') Z ');
      expect((await planAndConfirm(stopper, target)).report.outcome).toBe('already-gone');
    });

    it.each(['before the click', 'while the plan was read'])(
      'refuses a listener that closed and opened again %s',
      async (when) => {
        const actor = startServer(scene, []);
        const server = await actor.opened();
        const target = await rowOfServer(server);
        const reopen = async () => {
          process.kill(server.pid, 'SIGUSR1');
          await actor.opened(2);
        };
        if (when === 'before the click') await reopen();
        const { report } = await planAndConfirm(
          stopper,
          target,
          when === 'before the click' ? {} : { meanwhile: reopen },
        );
        expect(report.outcome).toBe('refused');
        expect(report.detail).toContain('closed and opened again');
        expect(isRunning(server.pid)).toBe(true);
      },
    );

    it('never takes another process for it, though it has its pid and its port', async () => {
      const server = await serve();
      const target = { ...(await rowOfServer(server)), identity: 'boot:another:start' };
      const { report } = await planAndConfirm(stopper, target);
      expect(report).toMatchObject({ outcome: 'refused', plan: null });
      expect(isRunning(server.pid)).toBe(true);
    });

    it('never takes another holder of the port for it', async () => {
      const server = await serve();
      const target = await rowOfServer(server);
      await end(server.pid);
      const next = await startServer(scene, [], server.port).opened();
      const { report } = await planAndConfirm(stopper, target);
      expect(report.outcome).toBe('already-gone');
      expect(report.detail).toContain(`now held by perl (pid ${next.pid})`);
      expect(isRunning(next.pid)).toBe(true);
    });
  });

  describe('that may not be', () => {
    it('refuses Portolan itself and what it runs under', async () => {
      const server = await serve();
      for (const pid of [process.pid, process.ppid, 1]) {
        const target = { ...(await rowOfServer(server)), pid };
        expect((await planAndConfirm(stopper, target)).report.outcome).toBe('refused');
      }
    });

    it.skipIf(process.geteuid?.() !== 0)("does not end another user's listener, nor says that it ended", async () => {
      const server = await scene.start([perl, serverScript, '0'], { uid: 65_533 }).opened();
      const target = await rowOfServer(server);
      const { report } = await asOrdinaryUser([], () => planAndConfirm(stopper, target));
      expect(report.outcome).not.toBe('freed');
      expect(report.outcome).not.toBe('already-gone');
      expect(isRunning(server.pid)).toBe(true);
      expect(await accepts(server.port)).toBe(true);
    });
  });
});

async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
}
