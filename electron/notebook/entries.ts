import {
  faces,
  labelLimit,
  mostVisits,
  type NotebookEntries,
  noteLimit,
  type PortNote,
  type Rating,
  textFault,
  type Visit,
} from '../shared/notebook.ts';
import { highestPort } from '../shared/transport.ts';

/*
 * Written by hand rather than with zod: `portolan list` reads the notebook too, and zod alone would take it longer to
 * load than everything else. A shape with a field too many is not known either, so that nothing is dropped unseen.
 */

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const noteFields: Fields = { port: isPort, label: textUpTo(labelLimit), note: textUpTo(noteLimit) };
const ratingFields: Fields = {
  port: isPort,
  face: (value) => faces.some((face) => face === value),
  note: textUpTo(noteLimit),
  at: isMoment,
  registryDate: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
};
const visitFields: Fields = { port: isPort, at: isMoment };

export function isPortNote(value: unknown): value is PortNote {
  return hasFields(value, noteFields) && (value['label'] !== null || value['note'] !== null);
}

export function isRating(value: unknown): value is Rating {
  return hasFields(value, ratingFields);
}

export function isVisit(value: unknown): value is Visit {
  return hasFields(value, visitFields);
}

/** The entries among `values`, each kind by its shape; the first of two for one port, and the newest visits first. */
export function entriesAmong(values: readonly unknown[]): NotebookEntries {
  return {
    notes: onePerPort(values.filter(isPortNote)),
    ratings: onePerPort(values.filter(isRating)),
    visits: onePerPort(values.filter(isVisit)).slice(0, mostVisits),
  };
}

/** The lists themselves, where each holds nothing but entries of its kind, one for a port; else null. */
export function wholeEntries({ notes, ratings, visits }: Readonly<Record<string, unknown>>): NotebookEntries | null {
  const whole = isListOf(notes, isPortNote) && isListOf(ratings, isRating) && isListOf(visits, isVisit);
  return whole && visits.length <= mostVisits ? { notes, ratings, visits } : null;
}

function isListOf<E extends { readonly port: number }>(
  list: unknown,
  isEntry: (value: unknown) => value is E,
): list is readonly E[] {
  return Array.isArray(list) && list.every(isEntry) && onePerPort(list).length === list.length;
}

/** How many entries there are. */
export function countEntries({ notes, ratings, visits }: NotebookEntries): number {
  return notes.length + ratings.length + visits.length;
}

function onePerPort<E extends { readonly port: number }>(entries: readonly E[]): readonly E[] {
  const ports = new Set<number>();
  return entries.filter(({ port }) => !ports.has(port) && ports.add(port));
}

function hasFields(value: unknown, fields: Fields): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const given = Object.entries(value);
  const isField = ([name, content]: [string, unknown]) => Object.hasOwn(fields, name) && fields[name]?.(content);
  return given.length === Object.keys(fields).length && given.every(isField);
}

function isPort(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= highestPort;
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** Null, or a text that is worth keeping. */
function textUpTo(limit: number): (value: unknown) => boolean {
  return (value) =>
    value === null || (typeof value === 'string' && value.trim() !== '' && textFault(value, limit) === null);
}
