import { durationSince } from '../shared/duration.ts';
import { countPorts, groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import { localTime } from '../shared/local-moment.ts';
import { labelsOf } from '../shared/notebook.ts';
import { printable, printableJson } from '../shared/printable.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { isSystemOwned } from '../shared/system-process.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { counted, nothing, pidWords, processWords, reachWords, staleWords, userWords } from './list-words.ts';
import { complainOfNotebook, ownLabel, type ReadNotebook } from './own-words.ts';
import { createPaint, type Paint } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { type Column, textTable } from './text-table.ts';

export interface ListOptions {
  /** Shows system processes too. JSON always has them. */
  readonly all: boolean;
  readonly json: boolean;
}

export interface ListDeps {
  readonly terminal: Terminal;
  readonly survey: () => Promise<Snapshot>;
  readonly readNotebook: () => ReadNotebook;
}

/** `portolan list`. */
export async function list({ all, json }: ListOptions, { terminal, survey, readNotebook }: ListDeps): Promise<number> {
  const snapshot = await survey();
  const notebook = readNotebook();
  const unread = snapshot.sources.length === 0;
  const kept = snapshot.listeners.length > 0;
  if (json) terminal.print(printableJson(withLabels(snapshot, notebook)));
  else if (kept || !unread) {
    const labels = labelsOf(notebook.file.entries);
    for (const line of tableLines(snapshot, all, labels, terminal)) terminal.print(line);
  }
  if (unread && kept) complain(terminal, `the open ports could not be read; the list is ${keptWords(snapshot)}.`);
  else if (unread) complain(terminal, 'the open ports could not be read, so nothing is known about them.');
  else if (!snapshot.complete) complain(terminal, 'some open ports could not be read and are not listed.');
  complainOfProblems(terminal, snapshot.problems);
  complainOfNotebook(terminal, notebook);
  return unread ? exitStatus.internalError : exitStatus.done;
}

/** Every listener with the person's own label for its port. */
function withLabels(snapshot: Snapshot, notebook: ReadNotebook) {
  const listeners = snapshot.listeners.map((each) => ({ ...each, label: ownLabel(notebook, each.port) }));
  return { ...snapshot, listeners };
}

/** Rows that outlived a failed reading are as old as the last look at them. */
function keptWords({ at, listeners }: Snapshot): string {
  const seen = listeners.map(({ staleSince }) => staleSince ?? at).reduce((a, b) => (a > b ? a : b));
  const nowMs = Date.parse(at);
  const { value, unit } = durationSince(seen, nowMs);
  return `as of ${localTime(seen, nowMs)}, ${value} ${unit} ago`;
}

function tableLines(
  { listeners, at }: Snapshot,
  all: boolean,
  labels: ReadonlyMap<number, string>,
  { colour, columns }: Terminal,
): readonly string[] {
  const groups = groupListeners(listeners);
  if (groups.length === 0) return ['Nothing is listening: every table was read, and none has an open port.'];
  const shown = all ? groups : groups.filter(({ owners }) => !isSystemOwned(owners));
  const paint = createPaint(colour);
  const [titles = '', ...rows] = textTable(listColumns(paint, at, shown, labels), shown, columns);
  return [paint.faint(titles), ...rows, '', footer(groups, groups.length - shown.length)];
}

function listColumns(
  paint: Paint,
  at: string,
  shown: readonly ListenerGroup[],
  labels: ReadonlyMap<number, string>,
): readonly Column<ListenerGroup>[] {
  const label: Column<ListenerGroup> = {
    title: 'LABEL',
    text: ({ port }) => printable(labels.get(port) ?? nothing),
    shrinkTo: 8,
  };
  return [
    {
      title: 'PORT',
      align: 'right',
      text: ({ port, protocol }) => `${port}/${protocol}`,
      paint: (text, { staleSince }) => (staleSince === null ? text.replace(/^\d+/, paint.strong) : paint.faint(text)),
    },
    {
      title: 'PROCESS',
      text: (group) => [staleWords(group, at), processWords(group)].filter(Boolean).join(': '),
      paint: (text, { staleSince }) => (staleSince === null ? text : paint.faint(text)),
      shrinkTo: 10,
    },
    ...(shown.some(({ port }) => labels.has(port)) ? [label] : []),
    { title: 'PID', text: pidWords, shrinkTo: 7 },
    { title: 'USER', text: userWords, shrinkTo: 6 },
    {
      title: 'ACCEPTS TRAFFIC TO',
      text: reachWords,
      paint: (text, { reach }) => (reach.scope === 'loopback' ? text : paint.warn(text)),
      // As much as "any IPv6, IPv4 unknown" takes: shortened, it would claim more than is known.
      shrinkTo: 22,
    },
    {
      title: 'REGISTERED AS',
      text: ({ service }) => printable(service.name ?? nothing),
      paint: paint.faint,
      shrinkTo: 8,
    },
  ];
}

/** Counts what was seen now; what could not be confirmed is counted apart. */
function footer(groups: readonly ListenerGroup[], folded: number): string {
  const seen = groups.filter(({ staleSince }) => staleSince === null);
  const stale = groups.length - seen.length;
  const outside = countPorts(seen.filter(({ reach }) => reach.scope !== 'loopback'));
  const counts = `${counted(countPorts(seen), 'port')} open, ${outside} reachable from outside this computer`;
  const hedge = outside > 0 ? ' unless a firewall blocks it' : '';
  const unsure = stale > 0 ? `; ${counted(stale, 'more row')} could not be confirmed` : '';
  return `${counts}${hedge}${unsure}${folded > 0 ? `; ${counted(folded, 'system row')} folded, --all shows them` : ''}`;
}
