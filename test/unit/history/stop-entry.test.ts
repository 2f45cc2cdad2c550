import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunEntry, entryLine, longestCommand, readEntries, recordsOf } from '../../../electron/history/stop-entry.ts';
import { planOf } from '../../support/stops.ts';

const at = '2026-11-22T10:00:00.000Z';
const begun = begunEntry('a', at, planOf());
const ended = { ended: { id: 'a', at: '2026-11-22T10:00:02.000Z', outcome: 'freed', detail: 'It is free.' } } as const;
const text = entryLine(begun) + entryLine(ended);

describe('the lines of the log', () => {
  it('read back as they were written', () => {
    expect(readEntries(text)).toEqual({ entries: [begun, ended], damaged: 0 });
    expect(recordsOf([begun, ended])).toEqual([
      {
        id: 'a',
        at,
        protocol: 'tcp',
        port: 8080,
        pid: 100,
        name: 'server',
        command: 'server --listen',
        user: 'someone',
        scope: 'process',
        way: 'Ask the process to end',
        signal: 'SIGTERM',
        startAgain: { command: 'server --listen', folder: '/srv' },
        result: { at: '2026-11-22T10:00:02.000Z', outcome: 'freed', detail: 'It is free.' },
      },
    ]);
  });

  it('leave a stop without a result where its end is missing, and pass over an end without a stop', () => {
    expect(recordsOf([begun])).toMatchObject([{ id: 'a', result: null }]);
    expect(recordsOf([ended])).toEqual([]);
  });

  it('count once when written twice', () => {
    expect(recordsOf([begun, ended, begun, ended])).toHaveLength(1);
  });

  it.each([
    ['garbage', '\u0000\u0000\u0000'],
    ['another shape', '{"began":{}}'],
    ['a port beyond all', JSON.stringify(begun).replace('"port":8080', '"port":80800')],
    ['an outcome that is none', JSON.stringify(ended).replace('freed', 'fine')],
    ['a line that was cut off', JSON.stringify(begun).slice(0, -9)],
  ])('are passed over and counted where damaged: %s', (_what, line) => {
    expect(readEntries(`${text}${line}${text}`)).toEqual({ entries: [begun, ended, begun, ended], damaged: 1 });
  });

  it('may have fields of a later version', () => {
    expect(readEntries(JSON.stringify(begun).replace('"port"', '"colour":"red","port"'))).toMatchObject({ damaged: 0 });
  });

  it('survive a cut at any place: only the line that was cut is lost', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const { entries, damaged } = readEntries(text.slice(0, length) + entryLine(ended));
        const whole = readEntries(text.slice(0, length)).entries;
        expect(entries).toEqual([...whole, ended]);
        expect(damaged).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('have an answer for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => readEntries(any).damaged >= 0));
  });

  it('shorten an endless command line, and do not offer to start it', () => {
    const command = 'x'.repeat(longestCommand + 1);
    const long = begunEntry('a', at, planOf({ command, startAgain: { command, folder: null } }));
    expect(recordsOf([long])).toMatchObject([{ command: `${'x'.repeat(longestCommand)}…`, startAgain: null }]);
  });
});
