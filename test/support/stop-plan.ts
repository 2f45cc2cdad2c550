import type { StopPlan, StopReport, StopTarget, StopWay } from '../../electron/shared/stop.ts';

export const webTarget: StopTarget = {
  pid: 2,
  identity: 'boot:2:1',
  protocol: 'tcp',
  port: 80,
  keys: ['tcp 127.0.0.1:80 #80'],
};

export function stopWay(id: string, change: Partial<StopWay> = {}): StopWay {
  return {
    id,
    kind: 'signal',
    title: 'Send SIGTERM to web',
    effect: 'It is asked to end.',
    warning: null,
    command: null,
    unavailable: null,
    ...change,
  };
}

/** A plan to send SIGTERM to the process `web` on port 80, but for what `change` says. */
export function stopPlan(change: Partial<StopPlan> = {}): StopPlan {
  const way = stopWay('signal');
  return {
    target: webTarget,
    scope: 'process',
    force: false,
    way,
    ways: [way],
    signal: 'SIGTERM',
    abrupt: false,
    graceMs: 2_000,
    name: 'web',
    command: 'web --port 80',
    user: 'someone',
    processes: [
      { pid: 2, identity: 'boot:2:1', name: 'web', command: 'web --port 80', user: 'someone', role: 'target' },
    ],
    scopes: [],
    closes: ['tcp 127.0.0.1:80'],
    coOwners: [],
    children: [],
    clients: 0,
    needsElevation: false,
    startAgain: { command: 'web --port 80', folder: '/srv' },
    ...change,
  };
}

/** How a stop of that plan ended, but for what `change` says. */
export function stopReport(change: Partial<StopReport> = {}): StopReport {
  return {
    plan: stopPlan(),
    outcome: 'freed',
    detail: 'web (pid 2) has ended, and tcp 80 is free.',
    remedy: null,
    mayForce: false,
    mayElevate: false,
    ...change,
  };
}
