import { isUnknown, type Known, knownOr } from '../shared/known.ts';
import type { Listener } from '../shared/listener.ts';
import { containerName, lastPart } from '../shared/place.ts';
import { type PortDocument, type Subject, terms } from './document.ts';
import type { KnownDocuments } from './known-documents.ts';

/** The ports that are open here or labelled, by port, each with all else that is known of it. */
export function hereDocuments(
  known: KnownDocuments,
  listeners: readonly Listener[],
  labels: ReadonlyMap<number, string>,
): ReadonlyMap<number, PortDocument> {
  const sockets = new Map<number, Listener[]>();
  for (const listener of listeners) {
    const those = sockets.get(listener.port);
    if (those) those.push(listener);
    else sockets.set(listener.port, [listener]);
  }
  const documents = new Map<number, PortDocument>();
  for (const port of new Set([...sockets.keys(), ...labels.keys()])) {
    const around = known.at(port);
    const here = sockets.get(port) ?? [];
    const label = labels.get(port);
    const subjects = [
      ...around.flatMap((document) => document.subjects),
      ...(label === undefined ? [] : [labelSubject(label)]),
      ...(here.length === 0 ? [] : [processSubject(here)]),
    ];
    documents.set(port, {
      firstPort: port,
      lastPort: port,
      subjects,
      interest: Math.max(0, ...around.map(({ interest }) => interest)),
      open: here.some(({ staleSince }) => staleSince === null),
    });
  }
  return documents;
}

function labelSubject(label: string): Subject {
  return { label, protocols: [], terms: terms('label', [label]) };
}

/** Found by the process, by what it is part of, and by the words of its command line. */
function processSubject(sockets: readonly Listener[]): Subject {
  const owners = sockets.flatMap((socket) => socket.owners);
  const names = [...new Set(owners.map(({ name }) => knownOr(name, null)))].filter((name) => name !== null);
  const places = sockets.flatMap(({ container, unit }) => {
    const inside = knownOr(container, null);
    return [inside && containerName(inside), inside && knownOr(inside.image, null), knownOr(unit, null)];
  });
  const files = owners.flatMap(({ executable, project, cwd }) => [
    fileName(executable),
    fileName(isUnknown(project) ? project : (project?.folder ?? '')),
    fileName(cwd),
  ]);
  const commands = owners.map(({ command }) => (isUnknown(command) ? null : command.join(' ')));
  return {
    process: names.length === 0 ? null : names.join(', '),
    protocols: [...new Set(sockets.map(({ protocol }) => protocol))],
    terms: [...terms('process', [...names, ...places, ...files]), ...terms('process', commands, true)],
  };
}

function fileName(path: Known<string>): string | null {
  return isUnknown(path) ? null : lastPart(path);
}
