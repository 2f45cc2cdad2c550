import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatAnswer,
  parseAnswer,
  resultsOfStatus,
  statusOfResults,
} from '../../../../electron/stop/elevation/helper-answer.ts';

const results = fc.array(fc.constantFrom('sent', 'identity-changed', 'gone', 'let-go', 'permission'), {
  minLength: 1,
  maxLength: 9,
});
const text = fc.string({ unit: 'binary' });
const holders = fc.array(
  fc.record({ pid: fc.nat(), identity: text, name: text, command: text, user: text, keys: fc.array(text) }),
);

describe("the helper's answer", () => {
  test('comes back as it was, in one line of ASCII', () => {
    fc.assert(
      fc.property(fc.oneof(fc.record({ results }), fc.record({ holders })), (answer) => {
        const line = formatAnswer(answer);
        expect(line).toMatch(/^[\x20-\x7e]+$/);
        expect(parseAnswer(`${line}\n`)).toEqual(answer);
      }),
    );
  });

  it.each([
    '',
    'sent',
    'Welcome!\n{"version":1,"results":["sent"]}',
    '{"version":1,"results":["sent"]}{"version":1,"results":["sent"]}',
    '{"version":1,"results":["sent"',
    '{"results":["sent"]}',
    '{"version":1}',
    '{"version":1,"results":["done"]}',
    '{"version":1,"results":"sent"}',
    '{"version":1,"holders":[{"pid":12}]}',
    '{"version":1,"holders":[{"pid":"12","identity":"","name":"","command":"","user":"","keys":[]}]}',
    '{"version":1,"holders":[{"pid":12,"identity":"","name":"","command":"","user":"","keys":[1]}]}',
    '[]',
    'null',
  ])('%s is garbage', (output) => {
    expect(parseAnswer(output)).toBe('garbage');
  });

  it('of another version is told apart', () => {
    expect(parseAnswer('{"version":2,"results":["sent"]}')).toBe('other-version');
    expect(parseAnswer('{"version":0,"outcome":"sent"}')).toBe('other-version');
  });
});

describe('an answer as an exit status', () => {
  test('comes back as it was, and is a status that Windows can carry', () => {
    fc.assert(
      fc.property(results, (each) => {
        const status = statusOfResults(each);
        expect(status).toBe(status & 0x7fff_ffff);
        expect(resultsOfStatus(status, each.length)).toEqual(each);
        expect(resultsOfStatus(status, each.length + 1)).toBeNull();
        if (each.length > 1) expect(resultsOfStatus(status, each.length - 1)).toBeNull();
      }),
    );
  });

  it.each([0, 1, 2, 9, 259, 1223, 0xc000_0005, 0xc000_013a, 0x4000_0000, 0x4000_0006, 0x4000_0007])(
    'is not read from %i',
    (status) => {
      for (const count of [1, 2, 9]) expect(resultsOfStatus(status, count)).toBeNull();
    },
  );
});
