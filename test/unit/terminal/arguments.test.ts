import { describe, expect, it } from 'vitest';
import { parseArguments, parseWholeNumber } from '../../../electron/terminal/arguments.ts';

const kinds = { json: 'flag', pid: 'value' } as const;

describe('parseArguments', () => {
  it.each([
    [[], { options: { json: false, pid: null }, words: [] }],
    [['80', '--json'], { options: { json: true, pid: null }, words: ['80'] }],
    [['--pid', '7', '80'], { options: { json: false, pid: '7' }, words: ['80'] }],
    [['--pid=7'], { options: { json: false, pid: '7' }, words: [] }],
    [['--pid='], { options: { json: false, pid: '' }, words: [] }],
    [['-1'], { options: { json: false, pid: null }, words: ['-1'] }],
    [['-'], { options: { json: false, pid: null }, words: ['-'] }],
    [['--', '--json'], { options: { json: false, pid: null }, words: ['--json'] }],
  ])('reads %j', (line, parsed) => {
    expect(parseArguments(line, kinds)).toEqual(parsed);
  });

  it.each([
    [['--nonsense'], 'there is no option --nonsense'],
    [['--nonsense=x'], 'there is no option --nonsense'],
    [['-x'], 'there is no option -x'],
    [['--constructor'], 'there is no option --constructor'],
    [['--json=1'], '--json takes no value'],
    [['--pid'], '--pid needs a value'],
  ])('refuses %j', (line, error) => {
    expect(parseArguments(line, kinds)).toEqual({ error });
  });
});

describe('parseWholeNumber', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['10', 10],
    ['11', null],
    ['-1', null],
    ['1e1', null],
    ['1.0', null],
    [' 1', null],
    ['', null],
    ['٣', null],
  ])('reads %j as %j', (text, number) => {
    expect(parseWholeNumber(text, 0, 10)).toBe(number);
  });
});
