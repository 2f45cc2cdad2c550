import { expect, it } from 'vitest';
import type { StopHistory, StopRecord } from '../../../electron/shared/stop.ts';
import { stops } from '../../../electron/terminal/stops.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

const record: StopRecord = {
  id: 'a',
  at: new Date(2026, 10, 22, 10, 0).toISOString(),
  protocol: 'tcp',
  port: 80,
  pid: 2,
  name: 'web\u001b',
  command: 'web --port 80',
  user: 'someone',
  scope: 'process',
  way: 'Ask the process to end',
  signal: 'SIGTERM',
  startAgain: { command: 'web --port 80', folder: '/my site' },
  result: { at: '2026-11-22T10:00:02.000Z', outcome: 'freed', detail: 'It is free.' },
};

function run(history: Partial<StopHistory>, options: { readonly json?: boolean; readonly clear?: boolean } = {}) {
  const terminal = fakeTerminal();
  const found = { records: [], problem: null, ...history };
  const log = { history: () => found, clear: () => ({ ...found, records: [] }) };
  return { status: stops({ json: false, clear: false, ...options }, { terminal, log }), ...terminal };
}

it('tells each stop with what came of it and how to start it again', async () => {
  const unended = {
    ...record,
    name: 'a hidden process',
    pid: 0,
    command: '',
    signal: null,
    result: null,
    startAgain: null,
  };
  const all = { ...record, scope: 'port', command: '', startAgain: null } as const;
  const { status, printed } = run({ records: [unended, record, all] });
  expect(await status).toBe(0);
  expect(printed.join('\n').split('\n')).toEqual([
    '2026-11-22 10:00  tcp 80  a hidden process of user someone',
    '  way: Ask the process to end',
    '  its end is not known: it is under way, or Portolan ended before it did',
    '2026-11-22 10:00  tcp 80  web\\u001b (pid 2) of user someone',
    '  command: web --port 80',
    '  way: Ask the process to end (SIGTERM)',
    '  freed: It is free.',
    "  to start it again: cd '/my site' && web --port 80",
    '2026-11-22 10:00  tcp 80  web\\u001b (pid 2) of user someone',
    '  way: Ask the process to end (SIGTERM, all on the port)',
    '  freed: It is free.',
  ]);
});

it('shows no line to copy that would not be what it says', () => {
  const startAgain = { command: "node -e 'a\nb'", folder: null };
  expect(run({ records: [{ ...record, startAgain }] }).printed.join()).toContain(
    'to start it again: its command line cannot be shown here whole; portolan stops --json has it',
  );
});

it('says when there is none, and when all are forgotten', async () => {
  expect(run({}).printed).toEqual(['No stops are remembered.']);
  expect(run({ records: [record] }, { clear: true }).printed).toEqual(['All stops are forgotten.']);
});

it('gives JSON the history', async () => {
  expect(JSON.parse(run({ records: [record] }, { json: true }).printed.join())).toEqual({
    records: [record],
    problem: null,
  });
});

it('never takes a failed reading for an empty history', async () => {
  const { status, printed, complained } = run({ problem: 'Earlier stops could not be read.' });
  expect([await status, printed, complained]).toEqual([1, [], ['portolan: Earlier stops could not be read.']]);
});
