import { mostVisits, type NotebookEntries, type PortNote, type Rating } from '../shared/notebook.ts';

/** One change to what a person wrote. Returns the very same entries where there is nothing to change. */
export type Edit = (entries: NotebookEntries) => NotebookEntries;

/** Sets both texts of a port; blank ones count as none, and with neither the note is removed. */
export function setNote({ port, label, note }: PortNote): Edit {
  const written = { port, label: tidy(label), note: tidy(note) };
  return (entries) => {
    const before = entries.notes.find((each) => each.port === port);
    if ((before?.label ?? null) === written.label && (before?.note ?? null) === written.note) return entries;
    const others = entries.notes.filter((each) => each !== before);
    const empty = written.label === null && written.note === null;
    return { ...entries, notes: empty ? others : [...others, written].sort((a, b) => a.port - b.port) };
  };
}

/** Replaces the port's rating. */
export function setRating(rating: Rating): Edit {
  return (entries) => {
    const others = entries.ratings.filter(({ port }) => port !== rating.port);
    const ratings = [...others, { ...rating, note: tidy(rating.note) }].sort((a, b) => a.port - b.port);
    return { ...entries, ratings };
  };
}

export function removeRating(port: number): Edit {
  return (entries) => {
    const ratings = entries.ratings.filter((rating) => rating.port !== port);
    return ratings.length === entries.ratings.length ? entries : { ...entries, ratings };
  };
}

/** @param at ISO 8601 */
export function addVisit(port: number, at: string): Edit {
  return (entries) => {
    const others = entries.visits.filter((visit) => visit.port !== port);
    return { ...entries, visits: [{ port, at }, ...others].slice(0, mostVisits) };
  };
}

export const removeVisits: Edit = (entries) => (entries.visits.length === 0 ? entries : { ...entries, visits: [] });

function tidy(text: string | null): string | null {
  return text?.trim() || null;
}
