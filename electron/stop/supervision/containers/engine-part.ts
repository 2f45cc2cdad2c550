import { knownOr } from '../../../shared/known.ts';
import type { Owner } from '../../../shared/listener.ts';
import type { EngineName } from '../../../sockets/containers/engine-container.ts';
import { isPortHelper } from '../../../sockets/containers/port-helpers.ts';

/** What a process shows of itself to anybody. */
export type NamedProcess = Pick<Owner, 'pid' | 'name' | 'executable' | 'command'>;

/**
 * What a process that is in no container is to them. `engine`: runs them. `helper`: holds a port, or the network, in a
 * container's stead. `relay`: passes on ports of the Windows Subsystem for Linux.
 */
export type EnginePart = 'engine' | 'helper' | 'relay';

/** Null for a process that stands in for nobody. */
export function enginePartOf(process: NamedProcess): EnginePart | null {
  const names = namesOf(process);
  if (names.includes('wslrelay')) return 'relay';
  if (names.some((name) => /^(?:dockerd|containerd|containerd-shim.*)$/.test(name))) return 'engine';
  if (names.includes('podman') && isPodmanService(process)) return 'engine';
  return isPortHelper(process) ? 'helper' : null;
}

/** podman-system-service(1) */
function isPodmanService({ command }: NamedProcess): boolean {
  const words: readonly string[] = knownOr(command, []);
  return words.includes('system') && words.includes('service');
}

/** Which engine a helper works for, by its name; null where several use it. */
export function engineOfHelper(owner: NamedProcess): EngineName | null {
  const names = namesOf(owner);
  if (names.some((name) => /^(?:conmon|(?:containers-)?rootlessport(?:-child)?|pasta.*|gvproxy)$/.test(name))) {
    return 'podman';
  }
  return names.some((name) => /docker|vpnkit|rootlesskit/.test(name)) ? 'docker' : null;
}

/** The container that Podman's monitor was started for: conmon(8), `--cid`. */
export function containerOfMonitor(owner: NamedProcess): string | null {
  if (!namesOf(owner).includes('conmon')) return null;
  const words = knownOr(owner.command, []);
  const at = words.findIndex((word) => word === '-c' || word === '--cid');
  const id = words[at + 1] ?? '';
  return at >= 0 && /^[0-9a-f]{64}$/.test(id) ? id : null;
}

/** As the kernel names it, and as its file is called; in small letters and without `.exe`. */
function namesOf({ name, executable }: NamedProcess): readonly string[] {
  return [knownOr(name, ''), knownOr(executable, '').split(/[/\\]/).at(-1) ?? ''].map((each) =>
    each.toLowerCase().replace(/\.exe$/, ''),
  );
}
