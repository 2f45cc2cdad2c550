import { requestWords } from './text/requests.ts';

/** What a person wrote of a port. Never empty: one of the two is there. */
export interface PortNote {
  readonly port: number;
  /** At most `labelLimit` characters. */
  readonly label: string | null;
  /** At most `noteLimit` characters. */
  readonly note: string | null;
}

export const faces = ['helpful', 'unsure', 'not-helpful'] as const;

export type Face = (typeof faces)[number];

/** What a person thought of a port's story. */
export interface Rating {
  readonly port: number;
  readonly face: Face;
  readonly note: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** The edition of the registry that the story told of, `YYYY-MM-DD`. */
  readonly registryDate: string;
}

export interface Visit {
  readonly port: number;
  /** ISO 8601. */
  readonly at: string;
}

/** What the notebook's file holds: of each kind at most one for a port. */
export interface NotebookEntries {
  readonly notes: readonly PortNote[];
  readonly ratings: readonly Rating[];
  /** The newest first, at most `mostVisits`. */
  readonly visits: readonly Visit[];
}

/** What a person wrote about ports, as a door knows it. */
export interface Notebook extends NotebookEntries {
  /** Counts what this door noticed: of two, the one with the higher number is newer. */
  readonly revision: number;
  /** Why entries may be missing or nothing can be saved, in words; null when all is well. */
  readonly problem: string | null;
}

export const labelLimit = 60;
export const noteLimit = 2_000;
export const mostVisits = 100;

export const noEntries: NotebookEntries = { notes: [], ratings: [], visits: [] };

/** Characters as a person counts most of them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** Why a text cannot be kept. It is one line: no control characters, and nothing that breaks a line. */
export function textFault(text: string, limit: number): 'too-long' | 'control-characters' | null {
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text)) return 'control-characters';
  // A code point has one unit or two, so that most texts, and those of any length, are judged without being taken apart.
  if (text.length <= limit) return null;
  return text.length > 2 * limit || countCharacters(text) > limit ? 'too-long' : null;
}

export function faultWords(fault: NonNullable<ReturnType<typeof textFault>>, limit: number): string {
  return fault === 'too-long' ? requestWords.tooLong(limit) : requestWords.notOneLine;
}

export function noteOf({ notes }: Pick<NotebookEntries, 'notes'>, port: number): PortNote | null {
  return notes.find((note) => note.port === port) ?? null;
}

/** The person's own labels by port. */
export function labelsOf({ notes }: Pick<NotebookEntries, 'notes'>): ReadonlyMap<number, string> {
  return new Map(notes.flatMap(({ port, label }) => (label === null ? [] : [[port, label] as const])));
}
