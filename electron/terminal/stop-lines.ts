import { isUnknown, type Known } from '../shared/known.ts';
import { printable } from '../shared/printable.ts';
import { shellQuoted } from '../shared/shell-quoted.ts';
import type { PlannedProcess, StopPlan, StopScope, StopWay } from '../shared/stop.ts';
import { counted, valueWords } from './list-words.ts';
import { processAndPid, startAgainWords } from './process-words.ts';

/** What the stop will do, said before it is done. `force`: SIGKILL may follow. */
export function planLines(plan: StopPlan, force: boolean): readonly string[] {
  const { target, name, user, command, closes, coOwners, clients, children, startAgain } = plan;
  const list = (title: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`  ${title}: ${words.join(', ')}`];
  return [
    `To free ${target.protocol} ${target.port}, held by ${processAndPid({ name, pid: target.pid })} of user ${user}:`,
    ...list('command', command === '' ? [] : [command]),
    ...wayLines(plan),
    ...signalLines(plan, force),
    ...list('closes', closes),
    ...list('stays open, held also by', coOwners.map(processAndPid)),
    ...list('runs on', isUnknown(children) ? [] : children.map(processAndPid)),
    ...list('also possible', otherScopes(plan)),
    `  connected clients: ${clientWords(clients)}`,
    ...(plan.needsElevation ? ['  needs administrator rights, as the process is of another user'] : []),
    ...list('to start it again', startAgain === null ? [] : [startAgainWords(startAgain)]),
  ].map(printable);
}

/** The ways that can be chosen. */
export function usableWays({ ways }: StopPlan): readonly StopWay[] {
  return ways.filter(({ unavailable }) => unavailable === null);
}

/** Numbered where there is a choice, as the question asks for them. */
function wayLines(plan: StopPlan): readonly string[] {
  const usable = usableWays(plan);
  const titled = (way: StopWay, index: number) => {
    if (usable.length < 2) return way.title;
    const mark = index === 0 ? ' (recommended)' : way.id === plan.way.id ? ' (chosen)' : '';
    return `${index + 1}. ${way.title}${mark}`;
  };
  return [
    ...usable.flatMap((way, index) => [`  ${titled(way, index)}: ${way.effect}`, ...detailsOf(way)]),
    ...plan.ways.flatMap((way) =>
      way.unavailable === null ? [] : [`  not done by Portolan: ${way.title}: ${way.unavailable}`, ...detailsOf(way)],
    ),
  ];
}

function detailsOf({ warning, command }: StopWay): readonly string[] {
  return [
    ...(warning === null ? [] : [`     but: ${warning}`]),
    ...(command === null ? [] : [`     by hand: ${command.map(shellQuoted).join(' ')}`]),
  ];
}

function signalLines({ signal, processes, graceMs }: StopPlan, force: boolean): readonly string[] {
  const seconds = `${graceMs / 1_000} s`;
  if (signal === null) {
    return [`  waits up to ${seconds}`, ...(force ? ['  --force has no part in this: no signal is sent.'] : [])];
  }
  const order = processes.length > 1 ? ', in this order,' : '';
  return [
    `  sends ${signal}${order} and waits up to ${seconds}:`,
    ...processes.map((each) => `    ${processAndPid(each)} of ${each.user}${roleWords[each.role]}`),
    ...(force && signal === 'SIGTERM' ? ['  then, if it still runs: verifies it again and sends SIGKILL.'] : []),
  ];
}

const roleWords: Readonly<Record<PlannedProcess['role'], string>> = {
  target: '',
  parent: ', which would start it again',
  child: ', started by it',
  group: ', of its process group',
  holder: ', which holds the port too',
};

const scopeOptions: Readonly<Record<Exclude<StopScope, 'process'>, string>> = {
  children: '--children',
  group: '--group',
  port: '--all',
};

function otherScopes({ scope, scopes }: StopPlan): readonly string[] {
  return scopes.flatMap((each) =>
    each.scope === 'process' || each.scope === scope
      ? []
      : [`${scopeOptions[each.scope]} (${counted(each.processes, 'process', 'processes')})`],
  );
}

function clientWords(clients: Known<number>): string {
  if (isUnknown(clients)) return valueWords(clients);
  return clients === 0 ? 'none' : `${counted(clients, 'connection')}, which will be cut`;
}
