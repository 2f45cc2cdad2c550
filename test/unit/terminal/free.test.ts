import { expect, test } from 'vitest';
import type { FreePortAnswer } from '../../../electron/shared/free-port.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { free } from '../../../electron/terminal/free.ts';
import { parseRange } from '../../../electron/terminal/free-command.ts';
import type { Terminal } from '../../../electron/terminal/terminal.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { snapshotOf } from '../../support/snapshots.ts';

const found: FreePortAnswer = {
  port: 3003,
  named: null,
  bindable: true,
  until: 3003,
  skipped: [
    { first: 3000, last: 3001, reason: 'registered', what: ['hbci', 'origo-native'] },
    { first: 3002, last: 3002, reason: 'in-use', what: ['node\u001b[31m'] },
  ],
  unknown: [],
};

async function run(answer: FreePortAnswer, screen: Partial<Terminal> = {}, snapshot: Snapshot = snapshotOf([])) {
  const terminal = fakeTerminal(screen);
  const seen: unknown[] = [];
  const question = { from: 3000, to: 3003, protocol: 'tcp', allowNamed: false } as const;
  const deps = {
    terminal,
    registryDate: '2026-08-17',
    survey: async () => snapshot,
    find: async (_: unknown, given: Snapshot | null) => {
      seen.push(given);
      return answer;
    },
  };
  const status = await free({ ...question, json: false }, deps);
  return { status, seen, ...terminal };
}

test('a pipe gets the port alone', async () => {
  expect(await run(found)).toMatchObject({ status: 0, printed: ['3003'], complained: [] });
});

test('a screen also gets the ports that were passed over, without what a terminal would obey', async () => {
  const { printed } = await run(found, { columns: 80 });
  expect(printed).toEqual([
    '3003',
    '',
    'PASSED OVER  BECAUSE     WHAT',
    '3000-3001    registered  hbci, origo-native',
    '3002         in use      node\\u001b[31m',
  ]);
});

test('none is said on the other stream, with the way to a port that only has a name', async () => {
  const { status, printed, complained } = await run({ ...found, port: null });
  expect({ status, printed }).toEqual({ status: 5, printed: [] });
  expect(complained).toEqual([
    'portolan: no tcp port from 3000 to 3003 suits.',
    'portolan: nothing but its name speaks against 3000: portolan free 3000-3003 --named takes such a port.',
  ]);
});

test('what could not be taken into account is said beside the port', async () => {
  const problem = {
    source: 'test',
    code: 'failed',
    message: 'no table',
    rowsAffected: null,
    remedy: 'mend it',
  } as const;
  const unread = snapshotOf([], { complete: false, sources: [], problems: [problem] });
  const { printed, complained, seen } = await run({ ...found, unknown: ['Nothing was read.'] }, {}, unread);
  expect(printed).toEqual(['3003']);
  expect(complained).toEqual(['portolan: Nothing was read.', 'portolan: no table. mend it.']);
  expect(seen).toEqual([null]);
});

test('a port that only has a name is printed with it', async () => {
  const named = { first: 3000, last: 3000, reason: 'registered', what: ['hbci'] } as const;
  expect((await run({ ...found, port: 3000, named, skipped: [] })).complained).toEqual([
    'portolan: 3000 has a name all the same (registered: hbci).',
  ]);
});

test.each([
  ['3000-3999', { from: 3000, to: 3999 }],
  ['8080', { from: 8080, to: 8080 }],
  ['1-65535', { from: 1, to: 65_535 }],
])('%s is a range', (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test.each(['', '-', '0-10', '1-65536', '3000-', '-3000', '3000-3100-3200', '3e3', 'x', '9-1'])('%s is none', (text) => {
  expect(parseRange(text)).toEqual({ error: expect.stringContaining(`${text}`) });
});
