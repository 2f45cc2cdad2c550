import { setImmediate as breathe } from 'node:timers/promises';
import type { BindTrial } from '../shared/bind-trial.ts';
import { type FreePortAnswer, type FreePortQuestion, isOnlyNamed, type SkippedPorts } from '../shared/free-port.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { type Obstacle, obstaclesTo, type PortKnowledge } from './port-obstacles.ts';
import { words } from './words.ts';

/** Binds a port for a moment. */
export type TryBinding = (port: number, protocol: SocketProtocol) => Promise<BindTrial>;

/** A system that refuses so many in a row refuses for a reason that the next port will not cure. */
const mostTrials = 32;
/** All 65,535 take half a second, in which the window and its tray must not stand still. */
const portsInOneGo = 512;

/**
 * The first port of the range that nothing speaks against, bound for a moment to make sure, with the reason for each
 * that was passed over.
 */
export async function findFreePort(
  { from, to, protocol, allowNamed }: FreePortQuestion,
  knowledge: PortKnowledge,
  tryBinding: TryBinding,
): Promise<FreePortAnswer> {
  const obstacles = obstaclesTo(protocol, knowledge);
  const { unknown } = obstacles;
  const skipped: SkippedPorts[] = [];
  let trials = 0;
  for (let port = from; port <= to; port += 1) {
    if (port % portsInOneGo === 0) await breathe();
    const obstacle = obstacles.of(port);
    if (obstacle && !(allowNamed && isOnlyNamed(obstacle))) {
      skip(skipped, port, obstacle);
      continue;
    }
    if (trials === mostTrials) {
      const until = port - 1;
      return {
        port: null,
        named: null,
        bindable: null,
        until,
        skipped,
        unknown: [...unknown, words.unknown.gaveUp(trials)],
      };
    }
    trials += 1;
    const trial = await tryBinding(port, protocol);
    if (trial.result !== 'refused') {
      return {
        port,
        named: obstacle && { first: port, last: port, ...obstacle },
        bindable: trial.result === 'bound' ? true : null,
        until: port,
        skipped,
        unknown: [...unknown, ...lacking(trial)],
      };
    }
    skip(skipped, port, { reason: 'not-bindable', what: [trial.detail] });
  }
  return { port: null, named: null, bindable: null, until: to, skipped, unknown };
}

/** Neighbours with one reason are told as one. */
function skip(skipped: SkippedPorts[], port: number, { reason, what }: Obstacle): void {
  const before = skipped.at(-1);
  if (before?.reason !== reason || before.last !== port - 1) skipped.push({ first: port, last: port, reason, what });
  else skipped.splice(-1, 1, { ...before, last: port, what: [...new Set([...before.what, ...what])] });
}

function lacking(trial: Exclude<BindTrial, { readonly result: 'refused' }>): readonly string[] {
  if (trial.result === 'untried') return [words.unknown.binding];
  return trial.loopbackOnly ? [words.unknown.loopbackOnly] : [];
}
