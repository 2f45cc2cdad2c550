import { SaxesParser } from 'saxes';
import { type Refusal, type RegistryFile, type RegistryRecord, refuse } from './registry-record.ts';
import { importText } from './text/spoken.ts';

const namespace = 'http://www.iana.org/assignments';
const registryId = 'service-names-port-numbers';

/** The real one has elements four deep, with three attributes at most. What has very many of either can end the process. */
const deepest = 16;
const mostAttributes = 16;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly line: number;
}

/** Reads IANA's XML edition. Well-formedness and the outline are checked as the text goes by; the first fault ends it. */
export function readXmlEdition(text: string): RegistryFile | Refusal {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const records: RegistryRecord[] = [];
  /** Open elements, the root first. */
  const open: Element[] = [];
  let attributesHere = 0;
  let date: string | null = null;

  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^utf-?8$/i.test(encoding)) parser.fail(importText.encoding(encoding));
  });
  // Where entities could be defined that grow without end; the registry has never had one.
  parser.on('doctype', () => parser.fail(importText.doctype));
  parser.on('opentagstart', () => {
    attributesHere = 0;
    if (open.length === deepest) parser.fail(importText.tooDeep(deepest));
  });
  parser.on('attribute', () => {
    attributesHere += 1;
    if (attributesHere > mostAttributes) parser.fail(importText.attributes(mostAttributes));
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    if (open.length === 0 && (tag.local !== 'registry' || tag.uri !== namespace || attributes['id'] !== registryId)) {
      parser.fail(importText.notRegistry(namespace, registryId));
    }
    open.push({ name: tag.local, attributes, children: [], line: parser.line });
  });
  const keepText = (content: string) => void open.at(-1)?.children.push(content);
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    if (open.length === 1 && element.name === 'record')
      records.push(recordOf(element, (reason) => parser.fail(reason)));
    else if (open.length === 1 && element.name === 'updated') date = textOf(element);
    else if (open.length > 1) open.at(-1)?.children.push(element);
  });

  try {
    parser.write(text).close();
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
    if (line === undefined || reason === undefined) throw error;
    return refuse(Number(line), importText.notXml(reason));
  }
  if (date === null) return refuse(null, importText.noUpdate);
  return { ok: true, date, records };
}

const recordElements = new Set([
  'name',
  'protocol',
  'description',
  'number',
  'xref',
  'assignee',
  'note',
  'unauthorized',
  'sc',
]);

/** As the CSV edition prints it: the contact stands in for an assignee where there is none. */
function recordOf(element: Element, fail: (reason: string) => void): RegistryRecord {
  const children = element.children.filter((child) => typeof child !== 'string');
  const stranger = children.find(({ name }) => !recordElements.has(name));
  if (stranger) fail(importText.stranger(stranger.name));
  const only = (name: string) => {
    const [first, second] = children.filter((child) => child.name === name);
    if (second) fail(importText.twiceIn(name));
    return first ? textOf(first) : '';
  };
  const links = children.filter(({ name }) => name === 'xref');
  return {
    line: element.line,
    serviceName: only('name'),
    portNumber: only('number'),
    transportProtocol: only('protocol'),
    description: only('description'),
    assignee: only('assignee') || links.filter(isPerson).map(linkText).join(''),
    registrationDate: element.attributes['date'] ?? '',
    modificationDate: element.attributes['updated'] ?? '',
    reference: links
      .filter((link) => !isPerson(link))
      .map(linkText)
      .join(''),
    unauthorizedUse: only('unauthorized'),
    assignmentNotes: only('note'),
  };
}

function isPerson({ attributes }: Element): boolean {
  return attributes['type'] === 'person';
}

function textOf({ children }: Element): string {
  const parts = children.map((child) => {
    if (typeof child === 'string') return child;
    return child.name === 'xref' ? linkText(child) : child.name === 'br' ? '\n' : textOf(child);
  });
  return parts.join('').trim();
}

/** `[its own words]`, or what it points at: `[RFC6335, Section 8]`, `[Jon_Postel]`. */
function linkText(link: Element): string {
  const { type = '', data = '', section } = link.attributes;
  const words = textOf(link);
  if (words !== '') return `[${words}]`;
  const target = type === 'rfc' ? data.toUpperCase() : data;
  return `[${target}${section === undefined ? '' : `, Section ${section}`}]`;
}
