import type { Unit } from '../../shared/listener.ts';

/** What a control group says of the processes in it. */
export interface ControlGroup {
  readonly unit: Unit | null;
  readonly containerId: string | null;
}

/**
 * The path that tells most among the lines of `/proc/PID/cgroup` (cgroups(7)): the unified hierarchy, else systemd's
 * own, else, for an engine that uses neither, any other.
 */
export function parseProcessCgroup(text: string): string {
  const paths = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, controllers, path] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? [];
    if (controllers !== undefined && path !== undefined) paths.set(controllers, path);
  }
  const candidates = [paths.get(''), paths.get('name=systemd'), ...paths.values()];
  return candidates.find((path) => path !== undefined && tellsSomething(path)) ?? paths.get('') ?? '/';
}

function tellsSomething(path: string): boolean {
  const { unit, containerId } = readControlGroup(path);
  return unit !== null || containerId !== null;
}

/**
 * The service and the container of a control group's path.
 * Units are named as systemd.unit(5) and user@.service(5) have it; container identifiers as the engines' drivers do:
 * `docker-ID.scope`, `libpod-ID.scope`, `cri-containerd-ID.scope`, `crio-ID.scope` under systemd, and a folder `ID` or
 * `libpod-ID` without it.
 */
export function readControlGroup(path: string): ControlGroup {
  const parts = path.split('/').map(unprefixed);
  const containerId = parts.map((part) => containerForm.exec(part)?.[1]).findLast((id) => id !== undefined) ?? null;
  return { unit: unitOf(parts), containerId };
}

const containerForm = /^(?:(?:docker|libpod|cri-containerd|crio|containerd|nerdctl)-)?([0-9a-f]{64})(?:\.scope)?$/;

/** The nearest service, unless a scope lies nearer: a scope's processes were started by somebody else (systemd.scope(5)). */
function unitOf(parts: readonly string[]): Unit | null {
  const nearest = parts.findLast((part) => /\.(?:service|scope)$/.test(part) && part !== 'init.scope');
  if (nearest === undefined || nearest.endsWith('.scope')) return null;
  const isManager = userManager.test(nearest);
  const byUser = !isManager && (parts.some((part) => userManager.test(part)) || isUserSlice(parts));
  return { name: nearest, manager: byUser ? 'user' : 'system' };
}

const userManager = /^user@\d+\.service$/;

/** A manager that was not started as `user@UID.service` still puts its services into the slices of a session. */
function isUserSlice(parts: readonly string[]): boolean {
  return ['app.slice', 'session.slice', 'background.slice'].some((slice) => parts.includes(slice));
}

/** systemd puts an underscore before a name that could be taken for a file of the kernel's (systemd, cgroup_escape). */
function unprefixed(part: string): string {
  return part.startsWith('_') ? part.slice(1) : part;
}
