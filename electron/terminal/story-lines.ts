import { knownOr } from '../shared/known.ts';
import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import { localMoment } from '../shared/local-moment.ts';
import { containerName, containerOf, unitOf } from '../shared/place.ts';
import { printable } from '../shared/printable.ts';
import type { Story } from '../shared/story.ts';
import { type Block, outlineOf } from '../story/outline.ts';
import { english } from '../story/text/en.ts';
import { pidWords, processWords, reachWords, userWords, valueWords } from './list-words.ts';
import { createPaint, type Paint } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

const widestText = 100;

/** The story as lines of plain text, as wide as the terminal. */
export function storyLines(story: Story, { colour, columns }: Pick<Terminal, 'colour' | 'columns'>): readonly string[] {
  const paint = createPaint(colour);
  const width = Math.max(20, Math.min(columns ?? widestText, widestText));
  const text = (indent: string, words: string) => indented(indent, words, width);
  return [
    ...wrap(printable(story.headline), width).map(paint.strong),
    ...story.opening.flatMap((words) => text('', words)),
    ...outlineOf(story, english).flatMap(({ id, title, blocks }) => [
      '',
      paint.strong(title),
      ...blocks.flatMap((block) => blockLines(block, { width, paint })),
      ...(id === 'here' ? groupListeners(story.here).flatMap((group) => groupLines(group, text)) : []),
    ]),
  ];
}

interface Look {
  readonly width: number;
  readonly paint: Paint;
}

/** Commands stay on one line each, whatever the width: they are there to be copied. */
function blockLines(block: Block, { width, paint }: Look): readonly string[] {
  switch (block.kind) {
    case 'text':
      return indented('  ', block.text, width);
    case 'item': {
      const url = block.reference?.url ?? null;
      return [...hanging('  ', block.text, width), ...(url === null ? [] : [`    ${paint.faint(printable(url))}`])];
    }
    case 'detail':
      return indented('    ', block.text, width);
    case 'command':
      return [
        `  ${block.title}:${block.command === null ? ' no command can tell' : ''}`,
        ...(block.command === null ? [] : [`    ${printable(block.command)}`]),
        ...(block.note === null ? [] : wrap(printable(block.note), width - 4).map((line) => `  # ${line}`)),
      ];
  }
}

function indented(indent: string, words: string, width: number): readonly string[] {
  return wrap(printable(words), width - indent.length).map((line) => indent + line);
}

/** The first line further out, so that one sees where an item begins. */
function hanging(indent: string, words: string, width: number): readonly string[] {
  return wrap(printable(words), width - indent.length - 2).map(
    (line, index) => `${indent}${index === 0 ? '' : '  '}${line}`,
  );
}

function groupLines(
  group: ListenerGroup,
  text: (indent: string, words: string) => readonly string[],
): readonly string[] {
  return [...text('  ', hereWords(group)), ...detailWords(group).flatMap((words) => text('    ', words))];
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
