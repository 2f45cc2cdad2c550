import { type EngineName, engineTitle } from '../../../sockets/containers/engine-container.ts';
import { containerText } from '../../text/containers.ts';
import { shownWay } from '../finding.ts';
import type { OfferedWay } from '../supervision.ts';
import type { EngineExchange } from './engine-exchange.ts';
import type { InspectedContainer } from './inspect-container.ts';
import { graceOf, startCommand, stopCommand, stopContainer } from './stop-container.ts';

/** The way through the engine's own interface. @param obstacle why it is not to be gone, a sentence */
export function containerWay(
  exchange: EngineExchange,
  container: InspectedContainer,
  obstacle: string | null,
): OfferedWay {
  const { id, name, engine, stopTimeoutS, restartPolicy, systemdUnit } = container;
  const title = engineTitle(engine);
  const isDockers = engine === 'docker';
  return {
    way: {
      id: `container ${id}`,
      kind: 'container',
      title: containerText.stop(name),
      // How long it is given is only known here where its makers said so.
      effect: containerText.effect(title, name, stopTimeoutS === null ? null : graceOf(container, 0), container),
      warning:
        systemdUnit !== null
          ? containerText.unitStartsAgain(systemdUnit)
          : // docs.docker.com/engine/containers/start-containers-automatically; Podman has no daemon to do so.
            isDockers && restartPolicy === 'always'
            ? containerText.restartsWithEngine(title)
            : null,
      command: stopCommand(engine, name),
      unavailable: obstacle,
    },
    startAgain: startCommand(engine, name),
    does: obstacle === null ? { act: (graceMs) => stopContainer(exchange, container, graceMs) } : null,
  };
}

export interface ShownContainer {
  readonly id: string;
  readonly name: string;
  /** Null where nobody told. */
  readonly engine: EngineName | null;
  readonly needsRoot: boolean;
  /** Why Portolan does not do it, a sentence. */
  readonly unavailable: string;
}

/** A way for the person to go: Portolan cannot reach the engine. */
export function shownContainerWay({ id, name, engine, needsRoot, unavailable }: ShownContainer): OfferedWay {
  return shownWay({
    id: `container ${id}`,
    kind: 'container',
    title: containerText.stop(name),
    effect: containerText.unnamedEffect,
    command: engine === null ? null : stopCommand(engine, name, needsRoot),
    unavailable,
  });
}

/** docs.docker.com/reference/cli/docker/container/ls: only Docker looks for a published port. */
export function unnamedContainerWay(engine: EngineName | null, port: number | undefined): OfferedWay {
  const publish = engine === 'docker' && port !== undefined ? ['--filter', `publish=${port}`] : [];
  return shownWay({
    id: 'container unknown',
    kind: 'container',
    title: containerText.stopUnnamed,
    effect: containerText.unnamedEffect,
    command: engine === null ? null : [engine, 'ps', ...publish],
    unavailable: containerText.notKnownWhich,
  });
}

export function podWay(containerId: string): OfferedWay {
  return shownWay({
    id: `container ${containerId}`,
    kind: 'container',
    title: containerText.stopPod,
    effect: containerText.podEffect,
    command: null,
    unavailable: containerText.noKubernetes,
  });
}

/** learn.microsoft.com/windows/wsl/basic-commands: which distributions run, one of which `--terminate` ends. */
export function wslWay(): OfferedWay {
  return shownWay({
    id: 'manager wsl',
    kind: 'manager',
    title: containerText.stopInWsl,
    effect: containerText.wslEffect,
    command: ['wsl', '--list', '--running'],
    unavailable: containerText.noWsl,
  });
}
