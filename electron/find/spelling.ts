import UFuzzy from '@leeoniya/ufuzzy';
import { lazy } from '../shared/lazy.ts';

/** The words of documents, to which a mistyped one is likened. */
export interface Vocabulary {
  /** Whether a word begins with this. */
  has(start: string): boolean;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  /** A bit for each letter that it has. */
  readonly letters: number;
}

/** Of a word of fewer letters, any other could be a typo; nobody mistypes one of more by a single letter. */
const leastLetters = 3;
const mostLetters = 40;
const mostPrefixed = 12;

/** One letter too many, one missing, one wrong, or two that changed places: https://github.com/leeoniya/uFuzzy. */
const whole = lazy(() => new UFuzzy({ intraMode: 1, interLft: 2, interRgt: 2 }));
const prefix = lazy(() => new UFuzzy({ intraMode: 1, interLft: 2, interRgt: 0 }));

/** @param words may repeat themselves */
export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const texts = new Set(words);
  const every = ` ${[...texts].join(' ')}`;
  return {
    has: (start) => every.includes(` ${start}`),
    words: [...texts]
      .filter(({ length }) => length >= leastLetters && length <= mostLetters)
      .map((text) => ({ text, letters: lettersOf(text) })),
  };
}

/** The words that a mistyped one may have meant; else those that begin with one, the shortest first. */
export function corrections(word: string, vocabularies: readonly Vocabulary[]): readonly string[] {
  const { length } = word;
  if (length < leastLetters || length > mostLetters || /^\d+$/.test(word)) return [];
  const letters = lettersOf(word);
  const near = vocabularies.flatMap(({ words }) => words.filter((each) => lacksOne(letters, each.letters)));
  const close = near.filter((each) => Math.abs(each.text.length - length) <= 1 && lacksOne(each.letters, letters));
  const meant = alike(whole(), close, word);
  if (meant.length > 0) return meant;
  return alike(
    prefix(),
    near.filter(({ text }) => text.length > length),
    word,
  )
    .toSorted((a, b) => a.length - b.length)
    .slice(0, mostPrefixed);
}

function alike(matcher: UFuzzy, words: readonly Word[], word: string): readonly string[] {
  const texts = words.map(({ text }) => text);
  const found = matcher.filter(texts, word) ?? [];
  if (found.length === 0) return [];
  return matcher.info(found, texts, word).idx.flatMap((index) => texts[index] ?? []);
}

/** Letters beyond the alphabet share bits, which only lets more words through. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

/** Whether at most one of the letters is not among the others: a single mistake adds no more. Cheap, so asked first. */
function lacksOne(letters: number, others: number): boolean {
  const lacking = letters & ~others;
  return (lacking & (lacking - 1)) === 0;
}
