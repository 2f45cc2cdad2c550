import type { PortDocument } from './document.ts';
import type { KnownDocuments } from './known-documents.ts';
import { type Match, matchOf, needleOf, ranks, type Words } from './rank.ts';

/** A port that agrees with a text, and how well. */
export interface Hit {
  readonly port: number;
  readonly match: Match;
  readonly interest: number;
  readonly open: boolean;
  readonly similar: boolean;
}

export interface Documents {
  readonly known: KnownDocuments;
  /** Of ports that are open here or labelled; they hold what is known of the port too. */
  readonly here: ReadonlyMap<number, PortDocument>;
}

/** Every port that agrees with all the words, each once, in no order. */
export function search(
  { known, here }: Documents,
  words: Words,
  { compact, port: asked }: { readonly compact: string | null; readonly port: number | null },
): Map<number, Hit> {
  const hits = new Map<number, Hit>();

  function look(document: PortDocument): void {
    const match = matchOf(document, words, compact);
    if (match === null) return;
    const { firstPort, lastPort, interest, open } = document;
    const port = asked !== null && firstPort <= asked && asked <= lastPort ? asked : firstPort;
    const before = hits.get(port);
    const hit: Hit = { port, match, interest, open, similar: false };
    if (before === undefined || compareHits(hit, before) < 0) hits.set(port, hit);
  }

  for (const document of here.values()) look(document);
  for (const document of candidates(known, words, compact)) {
    if (document.firstPort !== document.lastPort || !here.has(document.firstPort)) look(document);
  }
  return hits;
}

/** The documents that hold the longest word, which the fewest do, or all words written as one. */
function candidates(known: KnownDocuments, words: Words, compact: string | null): ReadonlySet<PortDocument> {
  const longest = words.reduce((a, b) => (shortestOf(b) > shortestOf(a) ? b : a), words[0] ?? []);
  const found = new Set<PortDocument>();
  for (const word of compact === null || longest.includes(compact) ? longest : [...longest, compact]) {
    for (const document of known.having(needleOf(word))) found.add(document);
  }
  return found;
}

function shortestOf(choices: readonly string[]): number {
  return Math.min(...choices.map(({ length }) => length));
}

/** The port that was asked for by number: it is found whether anything is known of it or not. */
export function askedPort({ known, here }: Documents, port: number): Hit {
  const document = here.get(port) ?? known.at(port)[0];
  return {
    port,
    match: { rank: ranks.port, sum: 0, length: 0, matched: 'port', subject: null },
    interest: document?.interest ?? 0,
    open: document?.open ?? false,
    similar: false,
  };
}

/** Better first; what is open here before what agrees alike; then the likelier, the closer and the lower. */
export function compareHits(a: Hit, b: Hit): number {
  return (
    a.match.rank - b.match.rank ||
    Number(b.open) - Number(a.open) ||
    a.match.sum - b.match.sum ||
    b.interest - a.interest ||
    a.match.length - b.match.length ||
    a.port - b.port
  );
}
