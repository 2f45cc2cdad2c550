import { knownOr } from '../shared/known.ts';
import type { Reference, RegistryEntry } from '../shared/registry.ts';
import type { CheckCommand, ListenerFit, Story } from '../shared/story.ts';
import { type TransportProtocol, transportProtocols } from '../shared/transport.ts';
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
    registration: registrationBlocks(story, text),
    range: [
      paragraph(`${portsWords(story.range)}: ${story.range.description}`),
      ...story.range.here.map((words) => paragraph(words)),
    ],
    check: commandBlocks(story.check, text),
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
  'registration',
  'range',
  'check',
  'related',
  'questions',
  'sources',
];

function fitBlocks({ fit, here }: Story, text: StoryText): readonly Block[] {
  const verdict = (of: ListenerFit) => text.fit.verdict(text.verdicts[of.verdict], of.software);
  const [only, ...others] = fit.listeners;
  // Where nothing listens there is nothing to judge: the reasons say so.
  if (!only) return fit.reasons.map((reason) => paragraph(reason));
  if (others.length === 0) return [paragraph(verdict(only)), ...fit.reasons.map((reason) => item(reason))];
  return fit.listeners.flatMap((each) => [
    item(`${listenerName(each, here, text)}: ${verdict(each)}`),
    ...each.reasons.map((reason): Block => ({ kind: 'detail', text: reason })),
  ]);
}

/** What tells one row from the next: its transport protocol and its first process. */
function listenerName({ keys }: ListenerFit, here: Story['here'], text: StoryText): string {
  const listener = here.find(({ key }) => keys.includes(key));
  const [owner] = listener?.owners ?? [];
  const name = owner ? text.process(knownOr(owner.name, text.hiddenName), [owner.pid]) : text.hiddenProcess;
  return listener ? `${text.protocol[listener.protocol]}, ${name}` : name;
}

/** Protocols of which the registry says the same are told together. */
function statusBlocks({ protocol, protocols }: Story, text: StoryText): readonly Block[] {
  const told = new Map<string, TransportProtocol[]>();
  for (const each of askedOf(protocol)) {
    const { summary } = protocols[each];
    told.set(summary, [...(told.get(summary) ?? []), each]);
  }
  return [...told].map(([summary, each]) => item(`${protocolNames(each, text)}: ${summary}`));
}

/** Every named row of the registry once, with who, when, and where it is written. */
function registrationBlocks({ protocol, protocols }: Story, text: StoryText): readonly Block[] {
  const told = new Map<string, { readonly entry: RegistryEntry; readonly protocols: TransportProtocol[] }>();
  for (const each of askedOf(protocol)) {
    for (const entry of protocols[each].names) {
      const words = entryWords(entry, text);
      const same = told.get(`${entry.name} ${words}`) ?? { entry, protocols: [] };
      same.protocols.push(each);
      told.set(`${entry.name} ${words}`, same);
    }
  }
  if (told.size === 0) return [paragraph(text.entry.none)];
  return [...told.values()].map(({ entry, protocols: of }) =>
    item(
      `${entry.name ?? text.entry.unnamed}${entry.protocolStated ? ` (${protocolNames(of, text)})` : ''}: ${entryWords(entry, text)}.`,
    ),
  );
}

function askedOf(protocol: Story['protocol']): readonly TransportProtocol[] {
  return protocol === null ? transportProtocols : [protocol];
}

function protocolNames(protocols: readonly TransportProtocol[], { protocol: names }: StoryText): string {
  return protocols.map((protocol) => names[protocol]).join(', ');
}

/** What the registry does not give is said to be missing. */
function entryWords(entry: RegistryEntry, { entry: words }: StoryText): string {
  const dates = [
    entry.registered === null ? null : words.registeredOn(entry.registered),
    entry.modified === null ? null : words.modifiedOn(entry.modified),
  ].filter((date) => date !== null);
  const person = entry.kind === 'assignment' ? words.assignee : words.contact;
  return [
    entry.description === entry.name ? null : entry.description,
    entry.aliases.length > 0 ? words.aliases(entry.aliases) : null,
    entry.firstPort === entry.lastPort ? null : words.portRange(portsWords(entry)),
    entry.kind === 'widespread-use' ? words.widespread : null,
    entry.protocolStated ? null : words.protocolUnstated,
    entry.assignee === null ? words.noAssignee : person(entry.assignee),
    ...(dates.length > 0 ? dates : [words.noDates]),
    entry.references.length > 0 ? entry.references.map(({ label }) => label).join(', ') : words.noReferences,
    ...entry.remarks.map((remark) => remark.replace(/\.$/, '')),
  ]
    .filter((fact) => fact !== null)
    .join('; ');
}

/** A note that several commands share is given once, after the last of them. */
function commandBlocks(commands: readonly CheckCommand[], text: StoryText): readonly Block[] {
  return commands.map(({ os, protocol, command, note }, index) => ({
    kind: 'command',
    title: `${text.systems[os]}, ${text.protocol[protocol]}`,
    command,
    note: commands[index + 1]?.note === note ? null : note,
  }));
}

function paragraph(text: string): Block {
  return { kind: 'text', text };
}

function item(text: string, reference: Reference | null = null): Block {
  return { kind: 'item', text, reference };
}
