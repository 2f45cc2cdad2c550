import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addVisit, setNote, setRating } from '../../../electron/notebook/edits.ts';
import { parseNotebook, writtenNotebook } from '../../../electron/notebook/notebook-file.ts';
import { faces, labelLimit, type NotebookEntries, noEntries } from '../../../electron/shared/notebook.ts';

const parse = (text: string) => parseNotebook(Buffer.from(text));
const at = '2026-11-22T10:00:00.000Z';

const port = fc.integer({ min: 0, max: 65_535 });
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() === text && text !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text));
const maybe = fc.option(line);

const edit = fc.oneof(
  fc.record({ port, label: maybe, note: maybe }).map(setNote),
  fc
    .record({
      port,
      face: fc.constantFrom(...faces),
      note: maybe,
      at: fc.constant(at),
      registryDate: fc.constant('2026-08-17'),
    })
    .map(setRating),
  port.map((each) => addVisit(each, at)),
);

const entries = fc
  .array(edit, { maxLength: 30 })
  .map((edits) => edits.reduce((before, change) => change(before), noEntries));

const filled: NotebookEntries = {
  notes: [
    { port: 80, label: 'front "door" }', note: null },
    { port: 5432, label: null, note: 'main, with ] and },' },
  ],
  ratings: [{ port: 80, face: 'unsure', note: 'short', at, registryDate: '2026-08-17' }],
  visits: [
    { port: 80, at },
    { port: 443, at },
  ],
};

describe('the notebook as text', () => {
  it('reads what it wrote, whatever was written', () => {
    fc.assert(
      fc.property(entries, (written) => {
        expect(parse(writtenNotebook(written))).toEqual({ kind: 'whole', entries: written });
      }),
    );
  });

  it('has an answer to any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseNotebook(Buffer.from(bytes))).toEqual({ kind: 'damaged', entries: noEntries });
      }),
    );
  });

  it('keeps every whole line of a text that was cut off anywhere', () => {
    const text = writtenNotebook(filled);
    for (let end = 1; end < text.length - 2; end++) {
      const { kind, entries: saved } = parse(text.slice(0, end));
      const whole = text
        .slice(0, end)
        .split('\n')
        .slice(1, -1)
        .filter((each) => each.startsWith('{'));
      expect(kind).toBe('damaged');
      expect(saved.notes.length + saved.ratings.length + saved.visits.length).toBeGreaterThanOrEqual(whole.length);
    }
  });

  it('never calls a text whole of which it would lose something', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (notes, extra) => {
        for (const text of [
          `{"version":1,"notes":[${notes}],"ratings":[],"visits":[]}`,
          `{"version":1,"notes":[],"ratings":[],"visits":[],"extra":${extra}}`,
        ]) {
          expect(parse(text).kind).toBe('damaged');
        }
      }),
    );
  });

  it.each([
    ['a label that is too long', { port: 1, label: 'x'.repeat(labelLimit + 1), note: null }],
    ['a control character', { port: 1, label: 'a\u001b[31m', note: null }],
    ['a port that is none', { port: 65_536, label: 'a', note: null }],
    ['a note without a text', { port: 1, label: null, note: null }],
    ['a blank label', { port: 1, label: ' ', note: null }],
    ['a field too many', { port: 1, label: 'a', note: null, colour: 'red' }],
    ['a face that is none', { port: 1, face: 'grim', note: null, at, registryDate: '2026-08-17' }],
    ['a moment that is none', { port: 1, at: '2026-99-99T10:00:00Z' }],
  ])('saves the others beside %s', (_what, bad) => {
    const text = JSON.stringify({ version: 1, ...filled, notes: [bad, ...filled.notes] });
    expect(parse(text)).toEqual({ kind: 'damaged', entries: filled });
  });

  it('counts characters as a person does', () => {
    const note = { port: 1, label: '🚢'.repeat(labelLimit), note: null };
    expect(parse(writtenNotebook({ ...noEntries, notes: [note] })).kind).toBe('whole');
  });

  it('takes two entries for one port, and bytes that are no text, for damage', () => {
    const twice = JSON.stringify({
      version: 1,
      ...noEntries,
      visits: [
        { port: 1, at },
        { port: 1, at },
      ],
    });
    expect(parse(twice)).toEqual({ kind: 'damaged', entries: { ...noEntries, visits: [{ port: 1, at }] } });
    const broken = Buffer.from(writtenNotebook(filled)).fill(0xff, 40, 41);
    expect(parseNotebook(broken).kind).toBe('damaged');
  });

  it('understands what it can of a later version, and says so', () => {
    expect(parse(JSON.stringify({ version: 2, ...filled, colours: [] }))).toEqual({ kind: 'newer', entries: filled });
  });
});
