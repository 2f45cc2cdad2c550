import { isUnknown } from '../../electron/shared/known.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';

/** What a row calls a listener. The process is reality; the registry only says what the port is meant for. */
export interface RowNames {
  /** The name in bold; null when only the registry has a name to give. */
  readonly strong: string | null;
  /** The process, where the name in bold is the service that it fits. */
  readonly process: string | null;
  /** The registry's name, where the process does not fit it or is not known. */
  readonly registry: string | null;
  /** The unit or container, unless it is the name in bold already. */
  readonly place: string | null;
}

export function rowNames({ owners, service, listeners }: ListenerGroup): RowNames {
  const process = owners.map(({ name }) => name).find((name) => !isUnknown(name));
  const { container, unit } = listeners[0];
  const place = container ?? unit;
  if (typeof process !== 'string') return { strong: place, process: null, registry: service.name, place: null };
  if (service.name === null) return { strong: process, process: null, registry: null, place };
  if (!namesAgree(process, service.name)) return { strong: process, process: null, registry: service.name, place };
  return { strong: service.name, process: process === service.name ? null : process, registry: null, place };
}

/** One name begins with the other, as `sshd` with `ssh` and `postgresql` with `postgres`. */
export function namesAgree(process: string, service: string): boolean {
  const [a, b] = [plain(process), plain(service)];
  if (Math.min(a.length, b.length) < 3) return a === b;
  return a.startsWith(b) || b.startsWith(a);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.exe$/, '')
    .replaceAll(/[^a-z0-9]/g, '');
}
