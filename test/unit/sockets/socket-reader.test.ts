import { expect, test } from 'vitest';
import type { Socket } from '../../../electron/shared/listener.ts';
import type { Problem } from '../../../electron/shared/snapshot.ts';
import { createSocketReader } from '../../../electron/sockets/socket-reader.ts';
import { type SocketSource, SourceFailure } from '../../../electron/sockets/source.ts';
import { owner, socketOn } from '../../support/sockets.ts';

function answering(name: string, answers: readonly (readonly Socket[])[]): SocketSource {
  const readings = answers.map((sockets) => ({ sockets, complete: true, problems: [] }));
  const nothing = { sockets: [], complete: true, problems: [] };
  let asked = 0;
  return {
    name,
    description: name,
    read: async () => readings[Math.min(asked++, answers.length - 1)] ?? nothing,
  };
}

function failing(name: string): SocketSource {
  const problem: Problem = {
    source: name,
    code: 'failed',
    message: `${name} broke`,
    rowsAffected: null,
    remedy: 'mend',
  };
  return { name, description: name, read: () => Promise.reject(new SourceFailure(problem)) };
}

function reader(main: SocketSource, second: SocketSource | null, standingProblems: readonly Problem[] = []) {
  return createSocketReader({
    main,
    second: second && { source: second, covers: ['tcp', 'udp'] },
    containers: null,
    witnesses: [],
    standingProblems,
    reader: { user: 'someone', uid: 1000 },
    now: () => new Date('2026-01-02T03:04:05Z'),
  });
}

test('when the main source fails, the second one’s rows come with the reason', async () => {
  const reading = await reader(failing('main'), answering('second', [[socketOn(80)]])).read('quick');
  expect(reading).toMatchObject({ sources: ['second'], sockets: [{ port: 80 }], problems: [{ source: 'main' }] });
});

test('the main source’s last rows stay while it fails, marked as stale, beside what the second one sees', async () => {
  const udp = socketOn(53, { protocol: 'udp' });
  let broken = false;
  const steady = answering('main', [[socketOn(80), udp]]);
  const main: SocketSource = { ...steady, read: (depth) => (broken ? failing('main') : steady).read(depth) };
  const subject = reader(main, answering('second', [[socketOn(80)]]));
  await subject.read('thorough');
  broken = true;
  expect(await subject.read('quick')).toMatchObject({
    complete: false,
    sources: ['second'],
    sockets: [
      { port: 80, staleSince: null },
      { port: 53, staleSince: '2026-01-02T03:04:05.000Z' },
    ],
  });
});

test('a row that the second source sees under another key stays the row that it was while the main one fails', async () => {
  const known = [socketOn(80), socketOn(81), socketOn(82)];
  const bare = (port: number, pid: number) => socketOn(port, { key: `bare ${port}`, owners: [owner(pid)] });
  let broken = false;
  const steady = answering('main', [known]);
  const main: SocketSource = { ...steady, read: (depth) => (broken ? failing('main') : steady).read(depth) };
  const subject = reader(main, answering('second', [[bare(80, 100), bare(81, 999), bare(82, 100), bare(82, 100)]]));
  await subject.read('thorough');
  broken = true;
  const { sockets } = await subject.read('quick');
  // Another process holds 81 now, and of the two on 82 one is new: which of them is not told.
  expect(sockets.map(({ key }) => key)).toEqual([known[0]?.key, 'bare 81', 'bare 82', 'bare 82']);
  expect(sockets[0]).toEqual({ ...known[0], staleSince: null });
});

test('what the second source saw too says so, and stays the same object until the next cross-check', async () => {
  const sockets = [socketOn(80), socketOn(81)];
  const subject = reader(answering('main', [sockets]), answering('second', [[socketOn(80)]]));
  const checked = await subject.read('cross-checked');
  expect(checked.sockets.map((socket) => socket.sources)).toEqual([['test', 'second'], ['test']]);
  const later = await subject.read('quick');
  expect(later.sockets[0]).toBe(checked.sockets[0]);
  expect(later.problems).toBe(checked.problems);
});

test('an address that netstat cut is not taken for another one', async () => {
  const long = socketOn(80, { address: '2001:db8:1111:2222:3333:4444:5555:6666', family: 6 });
  const cut = socketOn(80, { address: '2001:db8:1111:222…', family: 6 });
  const { problems } = await reader(answering('main', [[long]]), answering('second', [[cut]])).read('cross-checked');
  expect(problems).toEqual([]);
});

test('when every source fails, nothing claims that nothing is open', async () => {
  const reading = await reader(failing('main'), failing('second')).read('quick');
  expect(reading).toMatchObject({
    complete: false,
    sources: [],
    problems: [{ message: 'main broke' }, { message: 'second broke' }],
  });
});

test('a programming error in a source becomes a problem too', async () => {
  const broken: SocketSource = { name: 'main', description: '', read: () => Promise.reject(new TypeError('oops')) };
  expect(await reader(broken, null).read('quick')).toMatchObject({ sources: [], problems: [{ message: 'oops' }] });
});

test('a socket that only the second source saw is a disagreement, if a second look still misses it', async () => {
  const subject = reader(answering('main', [[socketOn(80)]]), answering('second', [[socketOn(80), socketOn(81)]]));
  const { problems } = await subject.read('cross-checked');
  expect(problems).toMatchObject([{ code: 'disagreement', rowsAffected: 1 }]);
  expect(problems[0]?.message).toContain('tcp 127.0.0.1:81');
  expect((await subject.read('quick')).problems).toHaveLength(1);
});

test('a socket that opened between the two readings is none', async () => {
  const main = answering('main', [[socketOn(80)], [socketOn(80), socketOn(81)]]);
  const { problems } = await reader(main, answering('second', [[socketOn(80), socketOn(81)]])).read('cross-checked');
  expect(problems).toEqual([]);
});

test('a cross-check replaces what was suspected before it', async () => {
  const standing: Problem = { source: 'second', code: 'missing-tool', message: 'm', rowsAffected: null, remedy: 'r' };
  const subject = reader(answering('main', [[]]), answering('second', [[]]), [standing]);
  expect((await subject.read('quick')).problems).toEqual([standing]);
  expect((await subject.read('cross-checked')).problems).toEqual([]);
  expect((await subject.read('quick')).problems).toEqual([]);
});

test('sources are set side by side, the failed one with its reason', async () => {
  const apart = await reader(
    answering('main', [[socketOn(80), socketOn(82)]]),
    answering('second', [[socketOn(80), socketOn(81)]]),
  ).compare();
  expect(apart.sources).toMatchObject([
    { source: 'main', socketsSeen: 2, onlyHere: ['tcp 127.0.0.1:82'], missingHere: ['tcp 127.0.0.1:81'] },
    { source: 'second', socketsSeen: 2, onlyHere: ['tcp 127.0.0.1:81'], missingHere: ['tcp 127.0.0.1:82'] },
  ]);
  const broken = await reader(answering('main', [[socketOn(80)]]), failing('second')).compare();
  expect(broken.sources).toMatchObject([
    { socketsSeen: 1, onlyHere: [], missingHere: [] },
    { socketsSeen: null, problems: [{ message: 'second broke' }] },
  ]);
});

test('a socket that was open only while the second source looked is no disagreement', async () => {
  const second = answering('second', [[socketOn(80), socketOn(81)], [socketOn(80)]]);
  const { problems } = await reader(answering('main', [[socketOn(80)]]), second).read('cross-checked');
  expect(problems).toEqual([]);
});

test('a source that did not answer is not taken for one that saw nothing', async () => {
  const broken = failing('witness');
  const report = await createSocketReader({
    main: answering('main', [[socketOn(80), socketOn(53, { protocol: 'udp' })]]),
    second: { source: answering('second', [[socketOn(80)]]), covers: ['tcp'] },
    containers: null,
    witnesses: [{ ...broken, role: 'details', observe: async () => ({ binds: null, problems: [] }) }],
    standingProblems: [],
    reader: { user: 'someone', uid: 1000 },
    now: () => new Date('2026-01-02T03:04:05Z'),
  }).compare();
  expect(report.sources[0]).toMatchObject({ source: 'main', covers: ['tcp', 'udp'], onlyHere: [], missingHere: [] });
  expect(report.sources.map(({ covers }) => covers)).toContainEqual(['tcp']);
});
