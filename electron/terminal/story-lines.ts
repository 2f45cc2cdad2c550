import { knownOr } from '../shared/known.ts';
import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import { localMoment } from '../shared/local-moment.ts';
import { containerName, containerOf, unitOf } from '../shared/place.ts';
import type { PortRegistration, RegistryEntry } from '../shared/registry.ts';
import type { CheckCommand, Story } from '../shared/story.ts';
import { type TransportProtocol, transportProtocols } from '../shared/transport.ts';
import { pidWords, processWords, reachWords, userWords, valueWords } from './list-words.ts';
import { createPaint } from './paint.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

const widestText = 100;

/** The story as lines of plain text, registration and commands for one protocol only where one was asked for. */
export function storyLines(
  story: Story,
  protocol: TransportProtocol | null,
  { colour, columns }: Pick<Terminal, 'colour' | 'columns'>,
): readonly string[] {
  const paint = createPaint(colour);
  const width = Math.max(20, Math.min(columns ?? widestText, widestText));
  const text = (indent: string, words: string) =>
    wrap(printable(words), width - indent.length).map((line) => indent + line);
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', paint.strong(title), ...lines] : [];

  const asked = transportProtocols.filter((each) => protocol === null || each === protocol);
  const { range } = story;
  return [
    ...wrap(printable(story.headline), width).map(paint.strong),
    ...section('On this computer', [
      ...text('  ', story.hereSummary),
      ...groupListeners(story.here).flatMap((group) => [
        ...text('  ', hereWords(group)),
        ...detailWords(group).flatMap((words) => text('    ', words)),
      ]),
    ]),
    ...section(
      'Registered',
      asked.flatMap((each) => [
        ...text('  ', `${each}: ${story.protocols[each].summary}`),
        ...entryWords(story.protocols[each]).flatMap((words) => text('    ', words)),
      ]),
    ),
    ...section('Range', text('  ', `${range.firstPort}–${range.lastPort}: ${range.description}`)),
    ...section(
      'How to check',
      checkLines(
        story.check.filter((each) => protocol === null || each.protocol === protocol),
        width,
      ),
    ),
    ...section('Sources', [
      ...story.sources.map(({ label, url }) => `  ${printable(url === null ? label : `${label}  ${url}`)}`),
      `  ${paint.faint(`registry of ${story.registryDate}`)}`,
    ]),
  ];
}

function hereWords(group: ListenerGroup): string {
  const pids = group.owners.length > 0 ? `, pid ${pidWords(group)}` : '';
  const holder = `${processWords(group)}${pids}, user ${userWords(group)}`;
  const since = group.staleSince === null ? '' : `; last confirmed ${localMoment(group.staleSince)}`;
  return `${group.port}/${group.protocol}: ${holder}; accepts traffic to: ${reachWords(group)}${since}`;
}

/** What a row of the list has no room for. */
function detailWords({ owners, listeners }: ListenerGroup): readonly string[] {
  const container = containerOf(listeners);
  const unit = unitOf(listeners);
  const executables = new Set(owners.map(({ executable }) => `executable ${valueWords(executable)}`));
  const projects = new Set(owners.flatMap(({ project }) => knownOr(project, null)?.folder ?? []));
  const problems = new Set(listeners.flatMap(({ ownersProblem }) => ownersProblem ?? []));
  return [
    ...executables,
    ...[...projects].map((folder) => `project ${folder}`),
    ...(unit === null ? [] : [`unit ${unit.name}${unit.manager === null ? '' : ` (${unit.manager})`}`]),
    ...(container === null
      ? []
      : [`container ${containerName(container)}, image ${valueWords(container.image)}, id ${container.id}`]),
    ...[...problems].map((problem) => `owner: ${problem}`),
  ];
}

function entryWords({ names }: PortRegistration): readonly string[] {
  return names.map((entry) => {
    const facts = [
      entry.description,
      entry.kind === 'widespread-use' ? 'widespread use, not an assignment' : null,
      entry.protocolStated ? null : 'for no stated protocol',
      entry.assignee === null ? null : `${entry.kind === 'assignment' ? 'assigned to' : 'contact'} ${entry.assignee}`,
      datesOf(entry),
      ...entry.references.map(({ label }) => label),
      ...entry.remarks,
    ].filter((fact) => fact !== null);
    return facts.length > 0 ? `${entry.name ?? '(no name)'}: ${facts.join('; ')}` : (entry.name ?? '(no name)');
  });
}

function datesOf({ registered, modified }: RegistryEntry): string | null {
  const dates = [registered && `registered ${registered}`, modified && `modified ${modified}`].filter(Boolean);
  return dates.length > 0 ? dates.join(', ') : null;
}

/** Commands stay on one line each, whatever the width: they are there to be copied. Equal notes are given once. */
function checkLines(commands: readonly CheckCommand[], width: number): readonly string[] {
  return commands.flatMap(({ os, protocol, command, note }, index) => [
    `  ${osWords[os]}, ${protocol}:${command === null ? ' no command can tell' : ''}`,
    ...(command === null ? [] : [`    ${printable(command)}`]),
    ...(note === null || note === commands[index + 1]?.note
      ? []
      : wrap(printable(note), width - 4).map((line) => `  # ${line}`)),
  ]);
}

const osWords = { linux: 'Linux', macos: 'macOS', windows: 'Windows', elsewhere: 'From another computer' } as const;
