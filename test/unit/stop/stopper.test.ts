import { describe, expect, test } from 'vitest';
import type { Socket } from '../../../electron/shared/listener.ts';
import type { StopPhase, StopReport, StopTarget } from '../../../electron/shared/stop.ts';
import type { Elevator } from '../../../electron/stop/elevation/elevator.ts';
import type { SignalResult } from '../../../electron/stop/process-control.ts';
import { type ConfirmedStop, createStopper, type StopperOptions } from '../../../electron/stop/stop.ts';
import { finding as findingOf } from '../../../electron/stop/supervision/finding.ts';
import type { ActResult, Finding, OfferedWay } from '../../../electron/stop/supervision/supervision.ts';
import { tableOf } from '../../support/processes.ts';
import { readingOf } from '../../support/snapshots.ts';
import { owner, socketOn } from '../../support/sockets.ts';

const target: StopTarget = {
  pid: 100,
  identity: 'boot:100:1',
  protocol: 'tcp',
  port: 8080,
  keys: ['tcp 127.0.0.1:8080 #8080'],
};

const noElevator: Elevator = {
  obstacle: 'There is no prompt here.',
  signal: async () => ({ ok: false, reason: 'absent', message: 'There is no prompt here.' }),
  reveal: async () => ({ ok: false, reason: 'absent', message: 'There is no prompt here.' }),
};

/** A computer whose time passes only while somebody sleeps, and where things happen at set times. */
function world(change: Partial<StopperOptions> & { readonly finding?: Partial<Finding> } = {}) {
  let nowMs = 0;
  let sockets: readonly Socket[] = [socketOn(8080, { owners: [owner(100, { parents: [{ pid: 50, name: 'bash' }] })] })];
  const alive = new Set([50, 100, 101]);
  const plans: { readonly atMs: number; readonly happens: () => void }[] = [];
  const signals: { readonly pid: number; readonly signal: string; readonly atMs: number }[] = [];

  const self = {
    signals,
    alive,
    now: () => nowMs,
    after(delayMs: number, happens: () => void) {
      plans.push({ atMs: nowMs + delayMs, happens });
    },
    end(pid: number) {
      alive.delete(pid);
      sockets = sockets.flatMap((socket) => {
        const owners = socket.owners.filter((each) => each.pid !== pid);
        return owners.length > 0 ? [{ ...socket, owners }] : [];
      });
    },
    open(...opened: Socket[]) {
      sockets = [...sockets, ...opened];
    },
    close(key: string) {
      sockets = sockets.filter((socket) => socket.key !== key);
    },
    set(...next: Socket[]) {
      sockets = next;
    },
    onSignal: (pid: number, _signal: string) => self.end(pid),
    results: new Map<number, SignalResult>(),
    failures: new Map<number, string>(),
  };

  async function sleep(durationMs: number): Promise<void> {
    nowMs += durationMs;
    for (const due of plans.filter(({ atMs }) => atMs <= nowMs)) {
      plans.splice(plans.indexOf(due), 1);
      due.happens();
    }
  }

  const { finding, ...options } = change;
  const stopper = createStopper({
    platform: 'linux',
    read: async () => readingOf(sockets),
    control: {
      identityOf: async (pid) => (alive.has(pid) ? `boot:${pid}:1` : null),
      async signalVerified({ pid }, signal) {
        const failure = self.failures.get(pid);
        if (failure !== undefined) throw new Error(failure);
        const result = self.results.get(pid) ?? (alive.has(pid) ? 'sent' : 'gone');
        if (result === 'sent') {
          signals.push({ pid, signal, atMs: nowMs });
          self.onSignal(pid, signal);
        }
        return result;
      },
      ownPids: new Set(),
      abrupt: false,
    },
    elevator: noElevator,
    readProcesses: async () =>
      tableOf([...alive].map((pid) => ({ pid, parentPid: pid === 101 ? 100 : pid === 100 ? 50 : 1 }))),
    detectors: [async () => findingOf(finding ?? {})],
    countClients: () => 0,
    graceOf: () => 5_000,
    startAgain: () => null,
    sleep,
    clock: () => nowMs,
    ...options,
  });
  const phases: StopPhase[] = [];
  const stop = (request: Partial<ConfirmedStop> = {}): Promise<StopReport> =>
    stopper.stop(
      {
        target,
        scope: 'process',
        way: 'signal',
        force: false,
        confirmed: [target],
        elevate: false,
        graceMs: null,
        ...request,
      },
      (phase) => phases.push(phase),
    );
  return { ...self, self, stopper, stop, phases };
}

describe('how long a port is watched after it was closed', () => {
  test.each([
    ['nobody is known to start it again', {}, 1_200],
    ['a supervisor waits two seconds', { reopensWithinMs: 3_000 }, 3_000],
    ['a supervisor waits a minute', { reopensWithinMs: 60_000 }, 15_000],
    ['a script lives that started it', { suspects: [{ pid: 50, identity: 'boot:50:1' }] }, 3_500],
    ['the script that started it is gone', { suspects: [{ pid: 51, identity: 'boot:51:1' }] }, 1_200],
  ])('where %s', async (_what, finding, leastMs) => {
    const { stop, now, phases } = world({ finding });
    const report = await stop();
    expect(report).toMatchObject({ outcome: 'freed', mayForce: false });
    expect(report.detail).toContain(`for ${(leastMs / 1_000).toFixed(1)} s nobody was seen to open it again`);
    expect([now(), phases]).toEqual([leastMs, ['acting', 'waiting', 'watching']]);
  });

  test('and what may still start it again, as a saved file does, is said beside the freed port', async () => {
    const { stop } = world({ finding: { warning: 'nodemon starts it again with the next change.' } });
    expect((await stop()).detail).toMatch(
      /nobody was seen to open it again\. nodemon starts it again with the next change\.$/,
    );
  });

  test('and whoever opens it within that time is named with who started it', async () => {
    const { stop, self } = world({ finding: { suspects: [{ pid: 50, identity: 'boot:50:1' }] } });
    self.onSignal = (pid) => {
      self.end(pid);
      self.after(2_900, () => {
        const again = owner(300, { name: 'node', parents: [{ pid: 50, name: 'bash' }] });
        self.open(socketOn(8080, { key: 'tcp 127.0.0.1:8080 #9', owners: [again] }));
      });
    };
    expect(await stop()).toMatchObject({
      outcome: 'opened-again',
      detail: 'server (pid 100) has ended, but tcp 8080 was opened again by node (pid 300), started by bash (pid 50).',
    });
  });

  test('and one that opened and closed it is not called free', async () => {
    const { stop, self } = world();
    self.onSignal = (pid) => {
      self.end(pid);
      self.after(300, () => self.open(socketOn(8080, { key: 'again', owners: [owner(300)] })));
      self.after(400, () => self.close('again'));
    };
    const report = await stop();
    expect(report.outcome).toBe('opened-again');
  });

  test('the process itself may open it again', async () => {
    const { stop, self } = world();
    self.onSignal = () =>
      self.after(100, () => self.set(socketOn(8080, { key: 'tcp 127.0.0.1:8080 #9', owners: [owner(100)] })));
    expect(await stop()).toMatchObject({
      outcome: 'opened-again',
      detail: expect.stringContaining('opened it again itself'),
    });
  });
});

describe('a process that does not end', () => {
  test('is told as such after the grace period, and may be forced', async () => {
    const { stop, self, now } = world();
    self.onSignal = () => undefined;
    const report = await stop({ graceMs: 2_000 });
    expect(report).toMatchObject({ outcome: 'still-held', mayForce: true });
    expect([now(), report.detail]).toEqual([2_000, expect.stringContaining('within 2 s after SIGTERM')]);
  });

  test('but lets go of the port has freed it, and still runs', async () => {
    const { stop, self } = world();
    self.onSignal = () => self.close('tcp 127.0.0.1:8080 #8080');
    expect(await stop()).toMatchObject({ outcome: 'freed', detail: expect.stringContaining('is still running') });
  });
});

describe('where a key names the holders of a socket, as on macOS and Windows', () => {
  const heldBy = (...pids: readonly number[]) =>
    socketOn(8080, {
      key: `tcp 127.0.0.1:8080 ${pids.map((pid) => `boot:${pid}:1`).join(' ') || 'held by nobody known'}`,
      owners: pids.map((pid) => owner(pid)),
      ownersComplete: pids.length > 0,
      sources: ['systeminformation'],
    });
  const shared = { target: { ...target, keys: [heldBy(100, 101).key] } };

  test('one of two holders that ends leaves the socket open, not opened again', async () => {
    const { stop, self } = world();
    self.set(heldBy(100, 101));
    self.onSignal = () => {
      self.alive.delete(100);
      self.set(heldBy(101));
    };
    expect(await stop(shared)).toMatchObject({
      outcome: 'still-held',
      detail: 'server (pid 100) has ended, but tcp 8080 is still held by server (pid 101).',
    });
  });

  test('a process that goes on holding it did not stop, though another holder ended', async () => {
    const { stop, self } = world();
    self.set(heldBy(100, 101));
    self.onSignal = () => self.set(heldBy(100));
    expect(await stop(shared)).toMatchObject({ outcome: 'still-held', mayForce: true });
  });

  test('a look that for once does not see the holders proves nothing', async () => {
    const { stop, self } = world();
    self.set(heldBy(100, 101));
    self.onSignal = () => {
      self.set(heldBy());
      self.after(300, () => [100, 101].forEach((pid) => void self.alive.delete(pid)));
      self.after(300, () => self.set());
    };
    expect(await stop(shared)).toMatchObject({ outcome: 'freed' });
  });

  test('another process that opens the same port has opened it again', async () => {
    const { stop, self } = world();
    self.set(heldBy(100, 101));
    self.onSignal = () => {
      self.alive.delete(100);
      self.set(heldBy(300));
    };
    expect(await stop(shared)).toMatchObject({ outcome: 'opened-again', detail: expect.stringContaining('pid 300') });
  });
});

describe('several processes', () => {
  const family = [target, { pid: 101, identity: 'boot:101:1' }];

  test('children are signalled after their parent had the time to end them', async () => {
    const { stop, self } = world();
    self.onSignal = (pid) => {
      if (pid === 100) self.after(300, () => self.end(100));
      else self.end(pid);
    };
    const report = await stop({ scope: 'children', confirmed: family });
    expect(report.outcome).toBe('freed');
    expect(self.signals).toMatchObject([
      { pid: 100, atMs: 0 },
      { pid: 101, atMs: 300 },
    ]);
  });

  test('a child that its parent ended gets no signal', async () => {
    const { stop, self } = world();
    self.onSignal = () => self.after(200, () => [100, 101].forEach(self.end));
    expect((await stop({ scope: 'children', confirmed: family })).outcome).toBe('freed');
    expect(self.signals).toHaveLength(1);
  });

  test('a child that was started after the plan was shown gets none either', async () => {
    const { stop, self } = world();
    await stop({ scope: 'children', confirmed: [target] });
    expect(self.signals.map(({ pid }) => pid)).toEqual([100]);
  });

  test('one that may not be signalled is told of', async () => {
    const { stop, self } = world();
    self.results.set(101, 'permission');
    const report = await stop({ scope: 'children', confirmed: family });
    expect(report).toMatchObject({ outcome: 'freed', detail: expect.stringContaining('One of the processes') });
  });

  test('one that could not be verified is told of', async () => {
    const { stop, self } = world();
    self.failures.set(101, 'its start could not be read');
    const report = await stop({ scope: 'children', confirmed: family });
    expect(report).toMatchObject({ outcome: 'freed', detail: expect.stringContaining('its start could not be read.') });
    self.alive.add(100);
    self.failures.set(100, 'its start could not be read');
    self.set(socketOn(8080, { owners: [owner(100)] }));
    expect(await stop()).toMatchObject({
      outcome: 'unknown',
      detail: 'It could not be carried out: its start could not be read.',
    });
  });

  test('a target that was not among those confirmed is not signalled', async () => {
    const { stop, self } = world();
    expect(await stop({ confirmed: [] })).toMatchObject({ outcome: 'refused' });
    expect(self.signals).toEqual([]);
  });
});

describe('a way that is not a signal', () => {
  function offer(act: () => Promise<ActResult>): { readonly ways: readonly OfferedWay[] } {
    const way = {
      id: 'unit user web.service',
      kind: 'unit',
      title: 'Stop the service web.service',
      effect: '',
      warning: null,
      command: null,
      unavailable: null,
    } as const;
    return { ways: [{ way, does: { act } }] };
  }
  const byUnit = { way: 'unit user web.service', confirmed: [] };

  test('is told as freed when the sockets say so', async () => {
    const w = world({
      finding: offer(async () => {
        w.self.end(100);
        return { ok: true };
      }),
    });
    expect(await w.stop(byUnit)).toMatchObject({ outcome: 'freed', detail: expect.stringContaining('web.service') });
    expect(w.self.signals).toEqual([]);
  });

  test('that claims success while the port is held is not believed', async () => {
    const { stop } = world({ finding: offer(async () => ({ ok: true })) });
    expect(await stop(byUnit)).toMatchObject({ outcome: 'still-held', mayForce: false });
  });

  test('that was refused is told with the way to go on', async () => {
    const remedy = { words: 'In a terminal:', command: ['sudo', 'systemctl', 'stop', 'web.service'] };
    const { stop } = world({
      finding: offer(async () => ({ ok: false, outcome: 'permission-denied', detail: 'Not allowed.', remedy })),
    });
    expect(await stop(byUnit)).toMatchObject({ outcome: 'permission-denied', detail: 'Not allowed.', remedy });
  });

  test('of which nothing is known is judged by the sockets', async () => {
    const w = world({
      finding: offer(async () => {
        w.self.end(100);
        return { ok: false, outcome: 'unknown', detail: 'systemctl did not answer.', remedy: null };
      }),
    });
    const report = await w.stop(byUnit);
    expect(report.outcome).toBe('freed');
    expect(report.detail).toMatch(/^systemctl did not answer\. /);
  });
});

describe('another’s process', () => {
  const elevator = (answer: Awaited<ReturnType<Elevator['signal']>>, ended: () => void): Elevator => ({
    obstacle: null,
    async signal() {
      if (answer.ok) ended();
      return answer;
    },
    reveal: async () => ({
      ok: true,
      holders: [
        { pid: 100, identity: 'boot:100:1', name: 'secret', command: 'secret -d', user: 'root', keys: target.keys },
      ],
    }),
  });

  test('is told as not permitted, with what could help', async () => {
    const denied = world();
    denied.self.results.set(100, 'permission');
    expect(await denied.stop()).toMatchObject({
      outcome: 'permission-denied',
      mayElevate: false,
      detail: expect.stringContaining('There is no prompt here.'),
      remedy: { command: ['sudo', 'portolan', 'stop', '8080/tcp'] },
    });
    const could = world({ elevator: elevator({ ok: true, results: ['sent'] }, () => undefined) });
    could.self.results.set(100, 'permission');
    expect(await could.stop()).toMatchObject({ outcome: 'permission-denied', mayElevate: true });
  });

  test('ends with administrator rights, and the sockets tell the outcome', async () => {
    const w = world({ elevator: elevator({ ok: true, results: ['sent'] }, () => w.self.end(100)) });
    w.self.results.set(100, 'permission');
    expect(await w.stop({ elevate: true })).toMatchObject({ outcome: 'freed' });
  });

  test('is left alone when the person declines', async () => {
    const declined = { ok: false, reason: 'declined', message: 'The prompt was closed.' } as const;
    const { stop } = world({ elevator: elevator(declined, () => undefined) });
    expect(await stop({ elevate: true })).toMatchObject({
      outcome: 'permission-denied',
      detail: expect.stringContaining('The prompt was closed.'),
    });
  });

  test('is not said to have been left alone where nobody knows what the helper did', async () => {
    const uncertain = { ok: false, reason: 'uncertain', message: 'Its answer could not be understood.' } as const;
    const { stop } = world({ elevator: elevator(uncertain, () => undefined) });
    const report = await stop({ elevate: true });
    expect(report.outcome).toBe('unknown');
    expect(report.detail).toBe('Its answer could not be understood. Whether a signal was sent is not known.');
  });

  test('is planned by name once an administrator could see it', async () => {
    const { stopper, self } = world({ elevator: elevator({ ok: true, results: ['sent'] }, () => undefined) });
    self.set(socketOn(8080, { owners: [], ownersComplete: false }));
    const question = { target, scope: 'process', way: null, force: false, graceMs: null } as const;
    expect(await stopper.plan(question)).toMatchObject({ refusal: { outcome: 'permission-denied' } });
    await stopper.reveal(target);
    expect(await stopper.plan(question)).toMatchObject({
      plan: { name: 'secret', command: 'secret -d', needsElevation: true, closes: ['tcp 127.0.0.1:8080'] },
    });
  });
});
