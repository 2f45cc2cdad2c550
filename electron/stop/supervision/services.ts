import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { askOverSocket } from '../../sockets/containers/ask-over-socket.ts';
import { findEngines } from '../../sockets/containers/find-engines.ts';
import { locateFile, sha256 } from '../../sockets/containers/system-containers.ts';
import { runTool } from '../../sockets/tools/run-tool.ts';
import { detectAirPlay } from './airplay.ts';
import type { EngineExchange } from './containers/engine-exchange.ts';
import { createContainerDetector } from './containers.ts';
import { createLaunchdDetector } from './launchd.ts';
import type { RunServiceTool } from './service-tool.ts';
import type { Detector } from './supervision.ts';
import { type ControlGroups, systemControlGroups } from './systemd/control-groups.ts';
import { createSystemdDetector } from './systemd.ts';

export interface ServiceDeps {
  readonly platform: NodeJS.Platform;
  /** Of the person who asks; null on Windows. */
  readonly uid: number | null;
  readonly ownPid: number;
  readonly runTool: RunServiceTool;
  readonly groups: ControlGroups;
  readonly exchange: EngineExchange;
}

/** Detectors of service managers and containers, what lies nearest to the process first. */
export function createServiceDetectors(deps: ServiceDeps): readonly Detector[] {
  const { platform } = deps;
  return [
    createContainerDetector(deps),
    ...(platform === 'linux' ? [createSystemdDetector(deps)] : []),
    ...(platform === 'darwin' ? [detectAirPlay, createLaunchdDetector(deps)] : []),
  ];
}

/** Those of this computer. */
export function systemServiceDetectors(env: NodeJS.ProcessEnv = process.env): readonly Detector[] {
  const surroundings = {
    platform: process.platform,
    env,
    homeFolder: homedir(),
    locate: locateFile,
    sha256,
    readText: (file: string) => readFileSync(file, 'utf8'),
  };
  return createServiceDetectors({
    platform: process.platform,
    uid: process.getuid?.() ?? null,
    ownPid: process.pid,
    runTool: (program, words, options) =>
      runTool(program, words, { ...options, searchPath: env['PATH'], environment: serviceBus(env) }),
    groups: systemControlGroups(),
    exchange: {
      engines: () => findEngines(surroundings).sockets,
      ask: (socketPath, request, { timeoutMs, mostBytes }) =>
        askOverSocket(socketPath, request, { signal: AbortSignal.timeout(timeoutMs), mostBytes }),
    },
  });
}

/** Where a person's own service manager is spoken with: systemctl(1), --user. */
function serviceBus(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const names = ['XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'] as const;
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
