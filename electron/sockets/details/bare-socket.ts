import { formatEndpoint } from '../../shared/endpoint.ts';
import type { Known, Unknown } from '../../shared/known.ts';
import type { Owner, Socket } from '../../shared/listener.ts';
import { reachOf } from '../reach.ts';

const unsupported = { unknown: 'unsupported' } as const;

/** What any source must know of a socket to name it. */
export interface Bind extends Pick<Socket, 'protocol' | 'family' | 'address' | 'zone' | 'device' | 'port'> {
  /** Whether a bind to `::` takes IPv4 too. */
  readonly dualStack: Known<boolean>;
}

/** What the key of such a socket begins with; null where the key is not of this form. A zone is left out. */
export function placeOfKey(
  key: string,
): (Pick<Bind, 'protocol' | 'address' | 'port'> & { readonly isCut: boolean }) | null {
  const [, protocol, address, port] = /^(tcp|udp) \[?([^\s[\]%]+)(?:%[^\s\]]+)?\]?:(\d{1,5})(?: |$)/.exec(key) ?? [];
  if ((protocol !== 'tcp' && protocol !== 'udp') || address === undefined) return null;
  return { protocol, address, port: Number(port), isCut: address.endsWith('…') };
}

/** A socket of which nothing is known but its bind: no owner found, and everything else unknown. */
export function bareSocket(bind: Bind, source: string): Socket {
  const { dualStack, ...named } = bind;
  return {
    ...named,
    key: `${bind.protocol} ${formatEndpoint(bind.address, bind.port, bind.zone)}`,
    reach: reachOf(bind.address, dualStack, bind.device),
    owners: [],
    ownersComplete: false,
    ownersProblem: null,
    uid: unsupported,
    user: unsupported,
    unit: unsupported,
    unitManager: null,
    container: unsupported,
    sources: [source],
    staleSince: null,
  };
}

/** A process of which only the pid is known. @param why why nothing else is, such as `{ unknown: 'timeout' }` */
export function bareOwner(pid: number, why: Unknown = unsupported): Owner {
  return {
    pid,
    identity: why,
    name: why,
    executable: why,
    command: why,
    user: why,
    startedAt: why,
    cwd: why,
    project: why,
    unit: unsupported,
    containerId: unsupported,
    parents: why,
  };
}
