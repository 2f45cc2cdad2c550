import type { Facts, Software, UsedPort } from '../facts/facts.ts';
import type { Registry } from '../registry/registry.ts';
import type { RegisteredUse, SearchableUse } from '../registry/table/searchable-use.ts';
import { lastPart } from '../shared/place.ts';
import { type PortDocument, type Subject, term, terms } from './document.ts';
import { plain } from './plain.ts';

/** What the registry and practice know of ports, whatever this computer does. */
export interface KnownDocuments {
  /** Those that cover the port, the narrowest first. */
  at(port: number): readonly PortDocument[];
  /** At least those that have the text, as `plain` makes it: whole words are told by the spaces around them. */
  having(text: string): Iterable<PortDocument>;
  /** Every word of every document, some more than once. */
  words(): readonly string[];
}

/**
 * One text of all documents, and the documents behind it as they are wanted: to make thousands that nobody looks at
 * costs most of a second where memory is short, and one long text is searched many times as fast as thousands.
 */
export function knownDocuments(registry: Registry, facts: Facts): KnownDocuments {
  const pages = pagesOf(registry, facts);
  const pageOf = new Map(pages.filter(isSingle).map((page) => [page.firstPort, page]));
  const ranges = pages.filter((page) => !isSingle(page)).sort((a, b) => widthOf(a) - widthOf(b));
  const texts = pages.map(textOf);
  const ends: number[] = [];
  let end = 0;
  for (const { length } of texts) {
    end += length + 1;
    ends.push(end);
  }
  const whole = texts.join('\n');
  const made = new Map<Page, PortDocument>();

  function documentOf(page: Page): PortDocument {
    const before = made.get(page);
    if (before) return before;
    const document = makeDocument(page);
    made.set(page, document);
    return document;
  }

  return {
    at(port) {
      const own = pageOf.get(port);
      const around = ranges.filter(({ firstPort, lastPort }) => firstPort <= port && port <= lastPort);
      return (own ? [own, ...around] : around).map(documentOf);
    },
    *having(text) {
      let low = 0;
      for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, ends[low])) {
        while ((ends[low] ?? Number.POSITIVE_INFINITY) <= at) low += 1;
        const page = pages[low];
        if (page) yield documentOf(page);
      }
      if (/^ ?\d+$/.test(text)) yield* ranges.map(documentOf);
    },
    words: () => whole.split(' '),
  };
}

/** All uses of one port, or of a range as a whole. */
interface Page {
  readonly firstPort: number;
  readonly lastPort: number;
  readonly registered: SearchableUse[];
  readonly used: SoftwareUse[];
}

interface SoftwareUse {
  readonly software: Software;
  readonly port: UsedPort;
  /** What is listed first is what the software is known for. */
  readonly isFirst: boolean;
}

function pagesOf(registry: Registry, facts: Facts): readonly Page[] {
  const pages = new Map<number, Page>();

  function pageOf({ firstPort, lastPort }: Pick<Page, 'firstPort' | 'lastPort'>): Page {
    const key = firstPort * 65_536 + lastPort;
    const page = pages.get(key) ?? { firstPort, lastPort, registered: [], used: [] };
    pages.set(key, page);
    return page;
  }

  for (const use of registry.uses()) pageOf(use).registered.push(use);
  for (const software of facts.software) {
    software.ports.forEach((port, index) => {
      pageOf(port).used.push({ software, port, isFirst: index === 0 });
    });
  }
  return [...pages.values()];
}

function isSingle({ firstPort, lastPort }: Page): boolean {
  return firstPort === lastPort;
}

function widthOf({ firstPort, lastPort }: Page): number {
  return lastPort - firstPort;
}

function textOf(page: Page): string {
  const parts = [isSingle(page) ? `${page.firstPort}` : ''];
  for (const { names, description } of page.registered) {
    for (const name of names.split(' ')) parts.push(searchable(name));
    parts.push(plain(description));
  }
  for (const { software, port } of page.used) {
    parts.push(...namesOf(software).map(searchable), plain(describedAs(software, port)));
  }
  return ` ${parts.join(' ')} `;
}

/** A name by its words and as one word. */
function searchable(name: string): string {
  const words = plain(name);
  return words.includes(' ') ? `${words} ${words.replaceAll(' ', '')}` : words;
}

/** Use outweighs an assignment, which nobody may have taken up; the tenth software on a port is no news. */
const mostPractice = 12;

function makeDocument({ firstPort, lastPort, registered, used }: Page): PortDocument {
  const uses = registered.map((use) => use.read());
  const practice = used.reduce(
    (sum, { port, isFirst }) => sum + (port.confidence === 'high' ? 4 : 2) + (isFirst ? 2 : 0),
    0,
  );
  const assigned = uses.some(({ kind }) => kind === 'assignment') ? 1 : 0;
  return {
    firstPort,
    lastPort,
    subjects: [...uses.map(registeredSubject), ...used.toSorted(byConfidence).map(usedSubject)],
    interest: Math.min(practice, mostPractice) + assigned,
    open: false,
  };
}

function registeredSubject({ name, description, aliases, protocols }: RegisteredUse): Subject {
  return {
    name,
    description,
    protocols,
    terms: [...terms('name', [name]), ...terms('alias', aliases), ...terms('description', [description], true)],
  };
}

function usedSubject({ software, port }: SoftwareUse): Subject {
  return {
    software: software.name,
    description: port.role,
    protocols: port.protocols,
    terms: [...terms('software', namesOf(software)), term('description', describedAs(software, port), true)],
  };
}

/** Whatever the software goes by: its processes, images, units and packages too. */
function namesOf({ name, marks }: Software): readonly string[] {
  const images = marks.images.flatMap((image) => lastPart(image) ?? []);
  return [name, ...marks.processes, ...marks.packages, ...images, ...marks.units];
}

function describedAs({ kind }: Software, { role }: UsedPort): string {
  return `${role} ${kind}`;
}

function byConfidence(a: SoftwareUse, b: SoftwareUse): number {
  return a.port.confidence.localeCompare(b.port.confidence);
}
