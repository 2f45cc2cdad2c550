import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../../electron/shared/printable.ts';

describe('printable', () => {
  it.each([
    ['plain – text', 'plain – text'],
    ['naïve 日本 🚢', 'naïve 日本 🚢'],
    ['a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['one\ntwo\r', 'one\\u000atwo\\u000d'],
    ['\u009b31m', '\\u009b31m'],
    ['gpj.\u202eexe', 'gpj.\\u202eexe'],
    ['\u2028', '\\u2028'],
    ['lone \ud800 surrogate', 'lone \\ud800 surrogate'],
  ])('shows %j as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe('printableJson', () => {
  it('has no control character and still means the same', () => {
    const value = { name: 'a\u001b\u009b\u007f\n\u202e', nested: ['\u{e0001}'] };
    const json = printableJson(value);
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(json)).toEqual(value);
  });
});
