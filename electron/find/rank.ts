import type { Matched, PortDocument, Subject, Term } from './document.ts';

/** How well a document agrees with a text. */
export interface Match {
  /** One of `ranks`: lower is better. */
  readonly rank: number;
  /** Of all words together: lower is better. */
  readonly sum: number;
  /** Characters of the term that agrees least: of two that agree alike, the shorter is closer. */
  readonly length: number;
  readonly matched: Matched;
  /** Null where the number agreed. */
  readonly subject: Subject | null;
}

export const ranks = {
  port: 0,
  whole: 1,
  numberPrefix: 2,
  firstWord: 3,
  word: 4,
  wordPrefix: 5,
  part: 6,
  description: 7,
  partOfDescription: 8,
  /** Added to the rank of a text that was corrected first. */
  similar: 10,
} as const;

/** Shorter words are part of nearly everything: two letters agree with the beginning of a word, one with a whole one. */
const leastPart = 3;

/** What a text must hold, with spaces around its words, to agree with the word at all. */
export function needleOf(word: string): string {
  if (word.length >= leastPart) return word;
  return word.length === 1 && !/\d/.test(word) ? ` ${word} ` : ` ${word}`;
}

/** For each word of the text, the words that may stand for it: itself, or its corrections. */
export type Words = readonly (readonly string[])[];

/**
 * How a document agrees with all of the words, as well as the one that agrees least; null where one is not in it.
 * @param compact all words in one, `nextjs`, as a name may be written; null where they are not a name
 */
export function matchOf(document: PortDocument, words: Words, compact: string | null): Match | null {
  const whole = compact === null ? null : wholeMatch(document, compact);
  return whole ?? wordsMatch(document, words);
}

function wordsMatch(document: PortDocument, words: Words): Match | null {
  let worst: Match | null = null;
  let sum = 0;
  for (const choices of words) {
    let best: Match | null = null;
    for (const word of choices) best = better(best, wordMatch(document, word));
    if (best === null) return null;
    sum += best.rank;
    if (worst === null || best.rank > worst.rank) worst = best;
  }
  if (worst === null || words.length === 1) return worst;
  // All the words in one name are not yet the whole of it.
  return { ...worst, rank: Math.max(worst.rank, ranks.firstWord), sum };
}

function wholeMatch({ subjects }: PortDocument, compact: string): Match | null {
  for (const subject of subjects) {
    for (const term of subject.terms) {
      if (term.compact === compact) {
        return { rank: ranks.whole, sum: ranks.whole, length: term.padded.length, matched: term.matched, subject };
      }
    }
  }
  return null;
}

function wordMatch(document: PortDocument, word: string): Match | null {
  let best: Match | null = numberMatch(document, word);
  for (const subject of document.subjects) {
    for (const term of subject.terms) {
      const rank = termRank(term, word);
      const length = term.padded.length;
      if (rank !== null && (best === null || rank < best.rank || (rank === best.rank && length < best.length))) {
        best = { rank, sum: rank, length, matched: term.matched, subject };
      }
    }
  }
  return best;
}

function numberMatch({ firstPort, lastPort }: PortDocument, word: string): Match | null {
  if (!/^\d{1,5}$/.test(word)) return null;
  const number = Number(word);
  const rank =
    firstPort <= number && number <= lastPort
      ? ranks.port
      : firstPort === lastPort && `${firstPort}`.startsWith(word)
        ? ranks.numberPrefix
        : null;
  return rank === null ? null : { rank, sum: rank, length: 0, matched: 'port', subject: null };
}

function termRank(term: Term, word: string): number | null {
  const { padded, compact, weak } = term;
  if (compact === word) return ranks.whole;
  const begins = word.length >= leastPart && compact.startsWith(word);
  if (!begins && !padded.includes(needleOf(word))) return null;
  if (padded.includes(` ${word}`)) {
    if (weak) return ranks.description;
    if (!padded.includes(` ${word} `)) return ranks.wordPrefix;
    return padded.startsWith(` ${word} `) ? ranks.firstWord : ranks.word;
  }
  if (begins) return ranks.wordPrefix;
  return weak ? ranks.partOfDescription : ranks.part;
}

function better(a: Match | null, b: Match | null): Match | null {
  if (a === null || b === null) return a ?? b;
  return b.rank < a.rank || (b.rank === a.rank && b.length < a.length) ? b : a;
}
