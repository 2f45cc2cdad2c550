import { highestPort } from '../../shared/transport.ts';
import { engineText } from '../text/engines.ts';
import type { EngineContainer, EngineName } from './engine-container.ts';
import { expandPorts, type PortNotation, portsOf } from './published-ports.ts';

export type ContainerList =
  | {
      readonly ok: true;
      readonly containers: readonly EngineContainer[];
      /** Containers left out, and ports left out of containers, because they could not be understood. */
      readonly malformed: number;
    }
  | { readonly ok: false; readonly why: string };

/** All ports of both protocols and both families: more than that is not an answer about one computer. */
const mostPorts = 2 * 2 * (highestPort + 1);

/** States of a container whose ports nobody serves (Docker Engine API, ContainerSummary; podman-ps(1)). */
const endedStates: ReadonlySet<unknown> = new Set([
  ...['created', 'exited', 'dead', 'removing'],
  ...['configured', 'initialized', 'stopped'],
]);

/**
 * Reads the body of `GET /containers/json` (Docker Engine API, ContainerList), or of its namesake in Podman's own
 * interface, which differs in the notation of ports. Never throws; what cannot be understood costs its own row only.
 */
export function parseContainers(text: string, engine: EngineName, notation: PortNotation): ContainerList {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    // The parser's message quotes a piece of the answer, which says nothing to a person.
    return { ok: false, why: engineText.notJson };
  }
  if (!Array.isArray(list)) return { ok: false, why: engineText.notList };
  const containers: EngineContainer[] = [];
  let malformed = 0;
  let portsLeft = mostPorts;
  for (const item of list as readonly unknown[]) {
    const head = readHead(item);
    if (head === null) malformed++;
    if (head === null || endedStates.has(head.state)) continue;
    const { ranges, malformed: malformedPorts } = portsOf(head.ports, notation);
    malformed += malformedPorts;
    portsLeft -= ranges.reduce((sum, { count }) => sum + count, 0);
    if (portsLeft < 0) return { ok: false, why: engineText.tooManyPorts };
    const { id, name, image } = head;
    containers.push({ id, name, image, engine, ports: expandPorts(ranges), staleSince: null });
  }
  return { ok: true, containers, malformed };
}

interface Head extends Pick<EngineContainer, 'id' | 'name' | 'image'> {
  readonly state: unknown;
  readonly ports: unknown;
}

function readHead(item: unknown): Head | null {
  if (typeof item !== 'object' || item === null) return null;
  const { Id: id, Names: names, Image: image, State: state, Ports: ports } = item as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !/^[0-9a-f]{12,64}$/.test(id) || typeof image !== 'string') return null;
  const name = readName(names);
  return name === null ? null : { id, name, image, state, ports };
}

/** Docker puts a slash before each name, and lists the aliases of old-style links as `/other/alias`. */
function readName(names: unknown): string | null {
  if (!Array.isArray(names)) return null;
  const texts = (names as readonly unknown[]).filter((name) => typeof name === 'string');
  const plain = texts.map((name) => name.replace(/^\//, '')).filter((name) => name !== '');
  return plain.find((name) => !name.includes('/')) ?? plain[0] ?? null;
}
