import type { FoundPort } from '../shared/found-port.ts';
import { compact, plain } from './plain.ts';

export type Matched = FoundPort['matched'];

/** A text that may be searched for, ready to be compared. */
export interface Term {
  readonly matched: Exclude<Matched, 'port'>;
  /** As `plain` makes it, with a space at either end, so that a word can be told from a part of one. */
  readonly padded: string;
  /** A name without what stands between its words, `nextjs`. */
  readonly compact: string;
  /** A description rather than a name: what agrees with it counts for less. */
  readonly weak: boolean;
}

/** One name, software, process or label of a port. */
export interface Subject extends Partial<Pick<FoundPort, 'name' | 'description' | 'software' | 'process' | 'label'>> {
  readonly protocols: readonly string[];
  readonly terms: readonly Term[];
}

/** All that is known of one port, or of a range that is known by the same names. */
export interface PortDocument {
  readonly firstPort: number;
  readonly lastPort: number;
  readonly subjects: readonly Subject[];
  /** How likely the port is meant, other things being equal: higher is likelier. */
  readonly interest: number;
  readonly open: boolean;
}

/** A name, or for `weak` a description. */
export function term(matched: Term['matched'], text: string, weak = false): Term {
  return { matched, padded: ` ${plain(text)} `, compact: weak ? '' : compact(text), weak };
}

/** Terms of the texts that are there, each text once. */
export function terms(matched: Term['matched'], texts: readonly (string | null)[], weak = false): readonly Term[] {
  return [...new Set(texts)].filter((text) => text !== null).map((text) => term(matched, text, weak));
}

/** Every word that a document may be found by, some more than once. */
export function wordsOf({ subjects }: PortDocument): readonly string[] {
  return subjects.flatMap((subject) => subject.terms.flatMap(({ padded }) => padded.trim().split(' ')));
}
