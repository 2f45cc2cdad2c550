import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { isSystemOwned } from '../shared/system-process.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { counted, nothing, pidWords, processWords, reachWords, userWords } from './list-words.ts';
import { createPaint, type Paint } from './paint.ts';
import { printable, printableJson } from './printable.ts';
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
}

/** `portolan list`. */
export async function list({ all, json }: ListOptions, { terminal, survey }: ListDeps): Promise<number> {
  const snapshot = await survey();
  const unread = snapshot.sources.length === 0;
  if (json) terminal.print(printableJson(snapshot));
  else if (!unread) for (const line of tableLines(snapshot.listeners, all, terminal)) terminal.print(line);
  if (unread) complain(terminal, 'the open ports could not be read, so nothing is known about them.');
  else if (!snapshot.complete) complain(terminal, 'some open ports could not be read and are not listed.');
  complainOfProblems(terminal, snapshot.problems);
  return unread ? exitStatus.internalError : exitStatus.done;
}

function tableLines(listeners: Snapshot['listeners'], all: boolean, { colour, columns }: Terminal): readonly string[] {
  const groups = groupListeners(listeners);
  if (groups.length === 0) return ['Nothing is listening: every table was read, and none has an open port.'];
  const shown = all ? groups : groups.filter(({ owners }) => !isSystemOwned(owners));
  const paint = createPaint(colour);
  const [titles = '', ...rows] = textTable(listColumns(paint), shown, columns);
  return [paint.faint(titles), ...rows, '', footer(groups, groups.length - shown.length)];
}

function listColumns(paint: Paint): readonly Column<ListenerGroup>[] {
  return [
    {
      title: 'PORT',
      align: 'right',
      text: ({ port, protocol }) => `${port}/${protocol}`,
      paint: (text) => text.replace(/^\d+/, paint.strong),
    },
    { title: 'PROCESS', text: processWords, shrinkTo: 10 },
    { title: 'PID', text: pidWords, shrinkTo: 7 },
    { title: 'USER', text: userWords, shrinkTo: 6 },
    {
      title: 'ACCEPTS TRAFFIC TO',
      text: reachWords,
      paint: (text, { reach }) => (reach.scope === 'loopback' ? text : paint.warn(text)),
      shrinkTo: 18,
    },
    {
      title: 'REGISTERED AS',
      text: ({ service }) => printable(service.name ?? nothing),
      paint: paint.faint,
      shrinkTo: 8,
    },
  ];
}

function footer(groups: readonly ListenerGroup[], folded: number): string {
  const ports = new Set(groups.map(portOf));
  const outside = new Set(groups.filter(({ reach }) => reach.scope !== 'loopback').map(portOf));
  const counts = `${counted(ports.size, 'port')} open, ${outside.size} reachable from outside this computer`;
  const hedge = outside.size > 0 ? ' unless a firewall blocks it' : '';
  return `${counts}${hedge}${folded > 0 ? `; ${counted(folded, 'system row')} folded, --all shows them` : ''}`;
}

function portOf({ port, protocol }: ListenerGroup): string {
  return `${port}/${protocol}`;
}
