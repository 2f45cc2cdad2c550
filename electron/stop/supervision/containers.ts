import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Owner, Socket } from '../../shared/listener.ts';
import { type EngineName, engineTitle } from '../../sockets/containers/engine-container.ts';
import { containerText } from '../text/containers.ts';
import { containerWay, podWay, shownContainerWay, unnamedContainerWay, wslWay } from './containers/container-way.ts';
import type { EngineExchange } from './containers/engine-exchange.ts';
import { containerOfMonitor, engineOfHelper, enginePartOf } from './containers/engine-part.ts';
import { type InspectedContainer, type Inspection, inspectContainer } from './containers/inspect-container.ts';
import { finding } from './finding.ts';
import { refusalOf } from './stand-ins.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision.ts';
import type { ControlGroups } from './systemd/control-groups.ts';

export interface ContainerDeps {
  readonly exchange: EngineExchange;
  readonly groups: Pick<ControlGroups, 'pathOf'>;
  readonly ownPid: number;
}

/**
 * Containers, and the programs that engines put in front of them. Whoever ends docker-proxy leaves a healthy container
 * without its port, and nobody tells: no such program is signalled, even where its engine cannot be asked.
 */
export function createContainerDetector(deps: ContainerDeps): Detector {
  return async (context) => {
    const { owner, sockets } = context;
    const part = enginePartOf(owner);
    if (part === 'relay') return finding({ ways: [wslWay()], refusal: refusalOf(owner) });
    if (part !== null) return behind(deps, owner, sockets);
    const id = knownOr(owner.containerId, null);
    if (id !== null) return inside(deps, context, id);
    // Of a process that this user may not see, only its sockets tell.
    const isPublished = sockets.some(({ container }) => knownOr(container, null) !== null);
    return isUnknown(owner.containerId) && isPublished ? behind(deps, owner, sockets) : null;
  };
}

/** What a stand-in holds the sockets for. */
async function behind({ exchange }: ContainerDeps, owner: Owner, sockets: readonly Socket[]): Promise<Finding> {
  const monitored = containerOfMonitor(owner);
  const ids = new Set(sockets.map(({ container }) => knownOr(container, null)?.id).filter((id) => id !== undefined));
  if (ids.size === 0 && monitored !== null) ids.add(monitored);
  const ways: OfferedWay[] = [];
  const lesserWays: OfferedWay[] = [];
  const names: string[] = [];
  for (const id of ids) {
    const inspection = await inspectContainer(exchange, id);
    if (inspection.state === 'found') {
      const { container } = inspection;
      names.push(container.name);
      (container.systemdUnit === null ? ways : lesserWays).push(containerWay(exchange, container, null));
    } else {
      names.push(nameOf(id, sockets));
      ways.push(cannotReach(id, inspection, sockets, engineOfHelper(owner)));
    }
  }
  if (ids.size === 0 && enginePartOf(owner) === 'helper') {
    ways.push(unnamedContainerWay(engineOfHelper(owner), sockets[0]?.port));
  }
  const [only = null] = names.length === 1 ? names : [];
  return finding({ ways, lesserWays, refusal: refusalOf(owner, only) });
}

async function inside(
  { exchange, groups, ownPid }: ContainerDeps,
  context: SupervisionContext,
  id: string,
): Promise<Finding> {
  const { owner, sockets } = context;
  const inspection = await inspectContainer(exchange, id);
  if (inspection.state === 'found') {
    const { container } = inspection;
    const isOurs = knownOr(await groups.pathOf(ownPid), '').includes(id);
    const way = containerWay(exchange, container, isOurs ? containerText.endsPortolan : null);
    if (isGuest(context, container)) return finding({ lesserWays: [withGuestWarning(way, container.name)] });
    const placed = container.systemdUnit === null ? { ways: [way] } : { lesserWays: [way] };
    return finding({ ...placed, ...afterPlainSignal(owner, container) });
  }
  const group = inspection.state === 'unknown-to-all' ? await groups.pathOf(owner.pid) : null;
  if (group !== null && !isUnknown(group) && isOfPod(group)) {
    return finding({ ways: [podWay(id)], warning: containerText.podRestarts });
  }
  return finding({
    ways: [cannotReach(id, inspection, sockets, null)],
    warning: containerText.engineUnknown,
  });
}

/**
 * Whether a person had it started in a container that runs something else, as in a terminal there: then it descends from
 * the engine (`docker exec`, `podman exec`), not from the container's first process, which also adopts its orphans.
 */
function isGuest({ owner, ancestors }: SupervisionContext, { mainPid }: InspectedContainer): boolean {
  if (mainPid === null || ancestors.length === 0) return false;
  return ![owner, ...ancestors].some(({ pid }) => pid === mainPid);
}

function withGuestWarning({ way, ...rest }: OfferedWay, name: string): OfferedWay {
  const warning = [containerText.guest(name), way.warning].filter((each) => each !== null).join(' ');
  return { ...rest, way: { ...way, warning } };
}

function cannotReach(
  id: string,
  inspection: Exclude<Inspection, { state: 'found' }>,
  sockets: readonly Socket[],
  usual: EngineName | null,
): OfferedWay {
  const told = sockets.map(({ container }) => knownOr(container, null)).find((container) => container?.id === id);
  const engine = told?.engine === 'docker' || told?.engine === 'podman' ? told.engine : usual;
  const asked = inspection.state === 'not-asked';
  return shownContainerWay({
    id,
    name: nameOf(id, sockets),
    engine: engine ?? (asked ? inspection.engine : null),
    needsRoot: asked && inspection.mayNotAsk,
    unavailable: asked ? containerText.cannotAsk(inspection.why) : containerText.noEngine,
  });
}

/** By its name, else as engines shorten its identifier. */
function nameOf(id: string, sockets: readonly Socket[]): string {
  const told = sockets.map(({ container }) => knownOr(container, null)).find((container) => container?.id === id);
  return knownOr(told?.name ?? { unknown: 'unsupported' as const }, id.slice(0, 12));
}

/** The first delay before an engine starts a container again is 100 ms (Docker Engine API, RestartPolicy). */
const reopensWithinMs = 3_000;

function afterPlainSignal(
  owner: Owner,
  { name, engine, mainPid, restartPolicy }: InspectedContainer,
): Pick<Finding, 'warning' | 'reopensWithinMs'> {
  const title = engineTitle(engine);
  const isMain = mainPid === owner.pid;
  const policy = restartPolicy ?? 'no';
  const restarts =
    policy === 'always' || policy === 'unless-stopped'
      ? containerText.policyRestarts(title, name, policy)
      : policy === 'on-failure'
        ? containerText.policyRestartsOnFailure(title, name)
        : null;
  // The first process of a PID namespace gets only the signals that it handles, SIGKILL apart: pid_namespaces(7).
  const words = [restarts, isMain ? containerText.mainIgnores : null].filter((each) => each !== null);
  return { warning: words.join(' ') || null, reopensWithinMs: restarts === null ? null : reopensWithinMs };
}

/** Control groups as the kubelet names them, and as the engines that it uses do: kubernetes.io, "cgroup drivers". */
function isOfPod(group: string): boolean {
  return /kubepods|\/(?:cri-containerd|crio)-/.test(group);
}
