import { describe, expect, it } from 'vitest';
import { usualListView } from '../../../electron/shared/list-view.ts';
import { countsSeconds, rowWords, sameWords } from '../../../renderer/model/row-words.ts';
import { rowsOf } from '../../../renderer/model/rows.ts';
import { english } from '../../../renderer/text/english.ts';
import { aListener, anOwner, aSnapshot, startMs } from '../support/listeners.ts';

const aside = { label: null, stopping: false, favourite: false, columns: usualListView.columns };
const moment = { nowMs: startMs, beganMs: startMs };

function rowWith(change: Parameters<typeof aListener>[1]) {
  const [row] = rowsOf(aSnapshot([aListener(3000, change)]));
  if (!row) throw new Error('there is no row');
  return { ...row, departure: null };
}

function wordsOf(change: Parameters<typeof aListener>[1] = {}, nowMs = startMs) {
  return rowWords(rowWith(change), moment, nowMs, english, aside);
}

describe('the words of a row', () => {
  it('are the same for another reading of the same listener, so that nothing is drawn', () => {
    expect(sameWords(wordsOf(), wordsOf({ key: 'opened again' }))).toBe(true);
    expect(sameWords(wordsOf(), wordsOf({}, startMs + 999))).toBe(true);
  });

  it.each([
    ['a process', { owners: [anOwner(7, 'other')] }],
    ['a reach', { address: '0.0.0.0' }],
    ['a place', { unit: 'x.service' }],
    ['its staleness', { staleSince: new Date(startMs - 1_000).toISOString() }],
  ] as const)('differ with %s', (_what, change) => expect(sameWords(wordsOf(), wordsOf(change))).toBe(false));

  it('count the seconds of a row that is not confirmed, for its first minute', () => {
    const row = rowWith({ staleSince: new Date(startMs).toISOString() });
    expect(countsSeconds(rowWith({}), startMs)).toBe(false);
    expect(countsSeconds(row, startMs + 59_000)).toBe(true);
    expect(countsSeconds(row, startMs + 60_000)).toBe(false);
    expect(rowWords(row, moment, startMs + 8_000, english, aside).age).toBe('8 s ago?');
  });
});
