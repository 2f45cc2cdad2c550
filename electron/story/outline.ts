import type { Reference, RegistryEntry } from '../shared/registry.ts';
import type { CheckCommand, Story } from '../shared/story.ts';
import { transportProtocols } from '../shared/transport.ts';
import { portsWords } from './port-range.ts';
import type { StoryText } from './text/en.ts';

/** A story laid out for reading from top to bottom, for what has no page: the terminal, and Markdown. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** `reference`: where it is known from; null where it is told elsewhere. */
  | { readonly kind: 'item'; readonly text: string; readonly reference: Reference | null }
  /** Part of the item before it. */
  | { readonly kind: 'detail'; readonly text: string }
  | { readonly kind: 'command'; readonly title: string; readonly command: string | null; readonly note: string | null };

export interface Section {
  readonly id: keyof StoryText['titles'];
  readonly title: string;
  /** Never empty. */
  readonly blocks: readonly Block[];
}

/** Every section of a story in the order of the page. Pure. */
export function outlineOf(story: Story, text: StoryText): readonly Section[] {
  const blocks: Readonly<Record<Section['id'], readonly Block[]>> = {
    here: [paragraph(story.hereSummary)],
    fit: fitBlocks(story, text),
    matters: [
      ...story.matters.map((words) => item(words)),
      ...story.hazards.map(({ words, here, sources: [first = null] }) => item(`${words} ${here}`, first)),
    ],
    uses:
      story.uses.length === 0 ? [paragraph(story.usesSummary)] : story.uses.map((use) => item(use.words, use.source)),
    status: statusBlocks(story, text),
    range: [
      paragraph(`${portsWords(story.range)}: ${story.range.description}`),
      ...story.range.here.map((words) => paragraph(words)),
    ],
    check: story.check.map((check) => commandBlock(check, text)),
    related: story.related.map(({ port, name, description, relation }) =>
      item(
        [`${port}`, name, description && `(${description})`].filter(Boolean).join(' ') +
          `: ${text.relations[relation]}`,
      ),
    ),
    questions: story.questions.flatMap(({ question, answer }) => [item(question), { kind: 'detail', text: answer }]),
    sources: story.sources.map((source) => item(source.label, source)),
  };
  return sectionOrder.map((id) => ({ id, title: text.titles[id], blocks: blocks[id] }));
}

const sectionOrder: readonly Section['id'][] = [
  'here',
  'fit',
  'matters',
  'uses',
  'status',
  'range',
  'check',
  'related',
  'questions',
  'sources',
];

function fitBlocks({ fit }: Story, { verdicts }: StoryText): readonly Block[] {
  if (fit.listeners.length < 2) {
    return [paragraph(`${verdicts[fit.verdict]}.`), ...fit.reasons.map((reason) => item(reason))];
  }
  return fit.listeners.flatMap(({ verdict, reasons }) => [
    item(`${verdicts[verdict]}.`),
    ...reasons.map((reason): Block => ({ kind: 'detail', text: reason })),
  ]);
}

/** Protocols of which the registry says the same are told together. */
function statusBlocks({ protocol, protocols }: Story, text: StoryText): readonly Block[] {
  const told = new Map<string, { readonly names: string[]; readonly details: readonly string[] }>();
  for (const each of protocol === null ? transportProtocols : [protocol]) {
    const { summary, names } = protocols[each];
    const details = names.map((entry) => entryWords(entry, text));
    const key = [summary, ...details].join('\n');
    const same = told.get(key) ?? { names: [], details: [summary, ...details] };
    same.names.push(text.protocol[each]);
    told.set(key, same);
  }
  return [...told.values()].flatMap(({ names, details: [summary, ...details] }) => [
    item(`${names.join(', ')}: ${summary}`),
    ...details.map((words): Block => ({ kind: 'detail', text: words })),
  ]);
}

/** All that a row of the registry tells: who, when, and where it is written. */
function entryWords(entry: RegistryEntry, { entry: words }: StoryText): string {
  const dates = [
    entry.registered === null ? null : words.registeredOn(entry.registered),
    entry.modified === null ? null : words.modifiedOn(entry.modified),
  ].filter((date) => date !== null);
  const person = entry.kind === 'assignment' ? words.assignee : words.contact;
  const facts = [
    entry.description,
    entry.aliases.length > 0 ? words.aliases(entry.aliases) : null,
    entry.firstPort === entry.lastPort ? null : words.portRange(portsWords(entry)),
    entry.kind === 'widespread-use' ? words.widespread : null,
    entry.protocolStated ? null : words.protocolUnstated,
    entry.assignee === null ? words.noAssignee : person(entry.assignee),
    ...(dates.length > 0 ? dates : [words.noDates]),
    ...entry.references.map(({ label }) => label),
    ...entry.remarks,
  ].filter((fact) => fact !== null);
  return `${entry.name ?? words.unnamed}: ${facts.join('; ')}`;
}

function commandBlock({ os, protocol, command, note }: CheckCommand, text: StoryText): Block {
  return { kind: 'command', title: `${text.systems[os]}, ${text.protocol[protocol]}`, command, note };
}

function paragraph(text: string): Block {
  return { kind: 'text', text };
}

function item(text: string, reference: Reference | null = null): Block {
  return { kind: 'item', text, reference };
}
