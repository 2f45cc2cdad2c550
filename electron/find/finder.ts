import type { Facts } from '../facts/facts.ts';
import type { Registry } from '../registry/registry.ts';
import type { FoundPort } from '../shared/found-port.ts';
import type { Listener } from '../shared/listener.ts';
import { memoLast } from '../shared/memo-last.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { describe } from './describe.ts';
import { wordsOf } from './document.ts';
import { hereDocuments } from './here-documents.ts';
import { type KnownDocuments, knownDocuments } from './known-documents.ts';
import { type Query, queryOf } from './query.ts';
import { ranks, type Words } from './rank.ts';
import { askedPort, compareHits, type Documents, type Hit, search } from './search.ts';
import { corrections, type Vocabulary, vocabularyOf } from './spelling.ts';

export interface FindRequest {
  /** Anything that a person may type. Blank finds nothing, but makes the index, for the texts that follow. */
  readonly text: string;
  readonly limit: number;
  /** What is open here now; null where that is not known. */
  readonly snapshot: Snapshot | null;
  /** The person's own, by port; what is made of them is kept for as long as they are the same map. */
  readonly labels: ReadonlyMap<number, string>;
}

export interface Finder {
  /** Best first, each port once, at most `limit`. Throws only where the facts cannot be read. */
  find(request: FindRequest): readonly FoundPort[];
}

export interface FinderDeps {
  /** The edition in use now; another one is indexed when next searched. */
  readonly registry: () => Registry;
  /** Asked for with the first search: to read them takes longer than to open all else. */
  readonly facts: () => Facts;
}

const nothingOpen: readonly Listener[] = [];

/** Finds any port by number, name, software, description, process and label. Its index is made when first used. */
export function createFinder({ registry, facts }: FinderDeps): Finder {
  const openKnown = memoLast((edition: Registry) => knownDocuments(edition, facts()));
  const openHere = memoLast(hereDocuments);
  const knownWords = memoLast((known: KnownDocuments) => vocabularyOf(known.words()));
  const wordsHere = memoLast((here: Documents['here']) => vocabularyOf([...here.values()].flatMap(wordsOf)));

  function hitsOf(documents: Documents, query: Query): readonly Hit[] {
    const { port, portOnly } = query;
    if (port !== null && portOnly) return [askedPort(documents, port)];
    const hits = search(
      documents,
      query.words.map((word) => [word]),
      query,
    );
    if (port !== null && hits.get(port)?.match.rank !== ranks.port) hits.set(port, askedPort(documents, port));
    const close = [...hits.values()].some(({ match }) => match.rank <= ranks.wordPrefix);
    const corrected = close ? null : correctedWords(query, [knownWords(documents.known), wordsHere(documents.here)]);
    if (corrected === null) return [...hits.values()];
    const similar = search(documents, corrected, { port, compact: null });
    return [...hits.values(), ...[...similar.values()].filter((hit) => !hits.has(hit.port)).map(asSimilar)];
  }

  return {
    find({ text, limit, snapshot, labels }) {
      const query = queryOf(text);
      const known = openKnown(registry());
      if (query === null) return [];
      const documents = { known, here: openHere(known, snapshot?.listeners ?? nothingOpen, labels) };
      const best = [...hitsOf(documents, query)].sort(compareHits).slice(0, limit);
      return best.map(({ port, match, similar }) => {
        const own = documents.here.get(port);
        const subjects = own ? own.subjects : known.at(port).flatMap((document) => document.subjects);
        return {
          ...describe(port, match, subjects),
          open: own?.open || (isClosed(port, snapshot) ? false : null),
          similar,
        };
      });
    },
  };
}

/** Known only where every socket was read, and none of the port is left that could not be confirmed. */
function isClosed(port: number, snapshot: Snapshot | null): boolean {
  return snapshot?.complete === true && !snapshot.listeners.some((listener) => listener.port === port);
}

/** Nobody looks for a port with more words, and each that is mistyped costs some milliseconds. */
const mostCorrected = 4;

/** Null where nothing is mistyped, or where nobody can tell what was meant. */
function correctedWords({ words }: Query, vocabularies: readonly Vocabulary[]): Words | null {
  const mistyped = words.filter((word) => !vocabularies.some(({ has }) => has(word)));
  if (mistyped.length === 0 || mistyped.length > mostCorrected) return null;
  const corrected: (readonly string[])[] = [];
  for (const word of words) {
    const meant = mistyped.includes(word) ? corrections(word, vocabularies) : [word];
    if (meant.length === 0) return null;
    corrected.push(meant);
  }
  return corrected;
}

function asSimilar(hit: Hit): Hit {
  return { ...hit, match: { ...hit.match, rank: hit.match.rank + ranks.similar }, similar: true };
}
