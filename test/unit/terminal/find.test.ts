import { expect, test } from 'vitest';
import type { NotebookFile } from '../../../electron/notebook/notebook-file.ts';
import type { FoundPort } from '../../../electron/shared/found-port.ts';
import { noEntries } from '../../../electron/shared/notebook.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { find } from '../../../electron/terminal/find.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { foundPort } from '../../support/found-ports.ts';
import { snapshotOf } from '../../support/snapshots.ts';

const nothingWritten: NotebookFile = { kind: 'missing', entries: noEntries };

async function run(
  found: readonly FoundPort[],
  json = false,
  snapshot: Snapshot = snapshotOf([]),
  file: NotebookFile = nothingWritten,
) {
  const terminal = fakeTerminal();
  const readNotebook = () => ({ path: 'notebook.json', file });
  const deps = {
    terminal,
    registryDate: '2026-08-17',
    survey: async () => snapshot,
    readNotebook,
    search: () => found,
  };
  return { status: await find({ text: 'a\u001bb', json }, deps), ...terminal };
}

const unreadable = {
  source: 'test',
  code: 'permission',
  message: 'a table may not be read',
  rowsAffected: null,
  remedy: 'ask for rights',
} as const;

test('a row tells the port, what is here, and why it was found', async () => {
  const { printed } = await run([
    foundPort(1, { open: true, process: 'redis\u001b[31m', matched: 'process' }),
    foundPort(2, { open: null, software: 'Redis', matched: 'software', similar: true }),
    foundPort(3, { label: 'my shop', name: null, protocols: [], matched: 'label' }),
  ]);
  expect(printed.map((line) => line.split(/ {2,}/).map((cell) => cell.trim()))).toEqual([
    ['PORT', 'PROTOCOLS', 'HERE', 'NAME', 'USED BY', 'DESCRIPTION', 'FOUND BY'].map((title) => title),
    ['', '1', 'tcp', expect.stringMatching(/^open: redis\P{Cc}+$/u), 'service-1', '-', '-', 'process'],
    ['', '2', 'tcp', 'unknown', 'service-2', 'Redis', '-', 'software, spelt alike'],
    ['', '3', '-', '- (my shop)', '-', '-', '-', 'label'],
  ]);
});

test('nothing found is said on the other stream, without what a terminal would obey', async () => {
  const { status, printed, complained } = await run([]);
  expect({ status, printed }).toEqual({ status: 0, printed: [] });
  expect(complained.join()).toMatch(/^portolan: no port is known by '\P{Cc}+'\.$/u);
});

test('when the sockets could not be read whole, what was found stands and the problem is told', async () => {
  const partial = snapshotOf([], { complete: false, problems: [unreadable] });
  const { printed, complained, status } = await run([foundPort(80, { open: null })], true, partial);
  expect(status).toBe(0);
  expect(JSON.parse(printed.join(''))).toMatchObject({ openKnown: false, found: [{ port: 80, open: null }] });
  expect(complained.join()).toContain(unreadable.message);
});

test('where the labels could not be read, it says so', async () => {
  const unread = { kind: 'unreadable', entries: noEntries, code: 'EACCES' } as const;
  const { printed, complained } = await run([foundPort(80)], true, snapshotOf([]), unread);
  expect(JSON.parse(printed.join(''))).toMatchObject({ openKnown: true, labelsKnown: false });
  expect(complained.join()).toContain('could not be read from notebook.json');
});

test('a full list says that it may go on', async () => {
  const { complained } = await run(Array.from({ length: 50 }, (_, port) => foundPort(port)));
  expect(complained).toEqual(['portolan: these are the first 50; a longer text finds fewer.']);
});
