import type { StopLog } from '../../electron/history/stop-log.ts';
import type { StopPlan, StopRequest, StopWay } from '../../electron/shared/stop.ts';
import { createStopDesk, type StopDesk } from '../../electron/stop/desk.ts';
import { reportOf } from '../../electron/stop/report.ts';
import type { Stopper } from '../../electron/stop/stop.ts';

export const signalWay: StopWay = {
  id: 'signal',
  kind: 'signal',
  title: 'Ask the process to end',
  effect: 'It gets SIGTERM.',
  warning: null,
  command: null,
  unavailable: null,
};

/** The plan of stopping process 100, which holds tcp 127.0.0.1:8080 alone, but for what `change` says. */
export function planOf(change: Partial<StopPlan> = {}): StopPlan {
  const target = {
    pid: 100,
    identity: 'boot:100:1',
    protocol: 'tcp',
    port: 8080,
    keys: ['tcp 127.0.0.1:8080 #8080'],
  } as const;
  const command = 'server --listen';
  return {
    target,
    scope: 'process',
    force: false,
    way: signalWay,
    ways: [signalWay],
    signal: 'SIGTERM',
    abrupt: false,
    graceMs: 5_000,
    name: 'server',
    command,
    user: 'someone',
    processes: [{ pid: 100, identity: 'boot:100:1', name: 'server', command, user: 'someone', role: 'target' }],
    scopes: [{ scope: 'process', processes: 1 }],
    closes: ['tcp 127.0.0.1:8080'],
    coOwners: [],
    children: [],
    clients: 0,
    needsElevation: false,
    startAgain: { command, folder: '/srv' },
    ...change,
  };
}

/** The request of a person who saw the plan and confirmed it. */
export function confirmed({ target, scope, way, force, processes }: StopPlan, elevate = false): StopRequest {
  return {
    target,
    scope,
    way: way.id,
    force,
    confirmed: processes.map(({ pid, identity }) => ({ pid, identity })),
    elevate,
  };
}

export const idleStopper: Stopper = {
  plan: async () => ({ plan: planOf() }),
  stop: async () => reportOf('nothing-listens', ''),
  reveal: async () => ({ ok: true, holders: [] }),
};

/** A desk over this stopper, which keeps no log. */
export function fakeDesk(stopper: Partial<Stopper> = {}): StopDesk {
  return createStopDesk({
    stopper: { ...idleStopper, ...stopper },
    log: { began: () => '', ended: () => undefined },
    ownGraceMs: () => null,
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    ended: () => undefined,
  });
}

/** A log of stops of which nobody hears anything. */
export const silentLog: Pick<StopLog, 'subscribe'> = { subscribe: () => () => undefined };
