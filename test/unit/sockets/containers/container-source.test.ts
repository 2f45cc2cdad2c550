import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../electron/shared/snapshot.ts';
import { askEngine } from '../../../../electron/sockets/containers/ask-engine.ts';
import { createContainerSource } from '../../../../electron/sockets/containers/container-source.ts';
import type { EngineAnswer } from '../../../../electron/sockets/containers/engine-answer.ts';
import type { EngineSocket, EnginesFound } from '../../../../electron/sockets/containers/find-engines.ts';
import { parseContainers } from '../../../../electron/sockets/containers/parse-containers.ts';
import { monotonicMs } from '../../../../electron/sockets/monotonic.ts';
import { dockerItem, endFakesAfterEach, engineSocket, httpEngine, rawEngine } from './fake-engine.ts';

endFakesAfterEach();

const restMs = 60_000;
const start = Date.parse('2026-01-02T03:04:05.000Z');

/** Engines whose next answers the case decides, and clocks that it moves: the one on the wall, and the monotonic one. */
function scripted(sockets: readonly EngineSocket[], first: (socket: EngineSocket) => EngineAnswer) {
  const asked: string[] = [];
  const script = { answer: first, found: { sockets, problems: [] } as EnginesFound, now: start, clock: 0 };
  const source = createContainerSource({
    findEngines: () => script.found,
    askEngine: async (socket) => {
      asked.push(socket.path);
      return script.answer(socket);
    },
    now: () => new Date(script.now),
    clock: () => script.clock,
    restMs,
  });
  return { source, script, asked };
}

function answered(...numbers: readonly number[]): EngineAnswer {
  const list = parseContainers(JSON.stringify(numbers.map((number) => dockerItem(number))), 'docker', 'docker');
  if (!list.ok) throw new Error(list.why);
  return { state: 'answered', engine: 'docker', containers: list.containers, problems: [] };
}

function failed(code: Problem['code']): EngineAnswer {
  return { state: 'failed', problem: { source: 'docker', code, message: code, rowsAffected: null, remedy: 'x' } };
}

function oops(): never {
  throw new Error('oops');
}

const docker = engineSocket('/d.sock');

describe('engines that answer', () => {
  it('are reported with their published ports; of the other kind there is none', async () => {
    const { source } = scripted([docker], () => answered(1, 2));
    const { engines, containers, problems } = await source.read();
    expect(containers.map(({ name }) => name)).toEqual(['web-1', 'web-2']);
    expect(problems).toEqual([]);
    expect(engines).toMatchObject([
      { source: 'docker', state: 'answered', publishedPorts: 2, problems: [] },
      { source: 'podman', state: 'absent', publishedPorts: null, problems: [] },
    ]);
    expect(engines[0]?.description).toContain('/d.sock');
  });

  it('give the same objects again while nothing about them changes', async () => {
    const { source, script } = scripted([docker], () => answered(1, 2));
    const first = await source.read();
    script.answer = () => answered(3, 2, 1);
    const second = await source.read();
    expect(second.containers.map(({ name }) => name)).toEqual(['web-3', 'web-2', 'web-1']);
    expect(second.containers[2]).toBe(first.containers[0]);
    expect(second.containers[1]).toBe(first.containers[1]);
  });

  it('of one kind are told apart by path, and a container that two of them name is shown once', async () => {
    const { source } = scripted([docker, engineSocket('/e.sock')], ({ path }) =>
      path === '/d.sock' ? answered(1) : answered(1, 2),
    );
    const { engines, containers } = await source.read();
    expect(engines.map((each) => each.source)).toEqual(['docker (/d.sock)', 'docker (/e.sock)', 'podman']);
    expect(containers.map(({ name }) => name)).toEqual(['web-1', 'web-2']);
  });

  it('are asked once for readings under way at the same time; afresh comes after them', async () => {
    const { source, asked } = scripted([docker], () => answered(1));
    const [first, second] = await Promise.all([source.read(), source.read()]);
    expect(second).toBe(first);
    expect(asked).toHaveLength(1);
    await Promise.all([source.read(), source.read({ afresh: true }), source.read({ afresh: true }), source.read()]);
    expect(asked).toHaveLength(3);
    await source.read();
    expect(asked).toHaveLength(4);
  });
});

describe('an engine that fails', () => {
  it('keeps its last good containers, stale since they were good, as the same objects', async () => {
    const { source, script } = scripted([docker, engineSocket('/e.sock')], ({ path }) =>
      answered(path === '/d.sock' ? 1 : 2),
    );
    const good = await source.read();
    script.now += 5_000;
    script.answer = ({ path }) => (path === '/d.sock' ? failed('failed') : answered(2));
    const bad = await source.read();
    expect(bad.containers.map(({ name, staleSince }) => [name, staleSince])).toEqual([
      ['web-1', '2026-01-02T03:04:05.000Z'],
      ['web-2', null],
    ]);
    expect(bad.containers[1]).toBe(good.containers[1]);
    expect(bad.problems).toMatchObject([{ source: 'docker', code: 'failed' }]);
    expect(bad.engines[0]).toMatchObject({ state: 'failed', publishedPorts: null, problems: [{ code: 'failed' }] });

    script.now += 5_000;
    const worse = await source.read();
    expect(worse.containers[0]).toBe(bad.containers[0]);

    script.answer = ({ path }) => answered(path === '/d.sock' ? 1 : 2);
    const again = await source.read();
    expect(again.containers[0]).toBe(good.containers[0]);
    expect(again.problems).toEqual([]);
  });

  it('rests after a timeout, and its problem stands, until the rest is over or it is asked afresh', async () => {
    const { source, script, asked } = scripted([docker], () => answered(1));
    await source.read();
    script.answer = () => failed('timeout');
    await source.read();
    expect(asked).toHaveLength(2);
    script.clock += restMs - 1;
    // A clock that somebody sets ends no rest, nor does it draw one out.
    script.now += 100 * restMs;
    const resting = await source.read();
    expect(asked).toHaveLength(2);
    expect(resting.problems).toMatchObject([{ code: 'timeout' }]);
    expect(resting.containers).toMatchObject([{ name: 'web-1', staleSince: '2026-01-02T03:04:05.000Z' }]);
    await source.read({ afresh: true });
    expect(asked).toHaveLength(3);
    script.now = start - 100 * restMs;
    script.clock += restMs;
    script.answer = () => answered(1);
    expect((await source.read()).containers).toMatchObject([{ staleSince: null }]);
    expect(asked).toHaveLength(4);
  });

  it.each(['permission', 'failed', 'parse'] as const)('otherwise (%s) is asked again at once', async (code) => {
    const { source, asked } = scripted([docker], () => failed(code));
    await source.read();
    await source.read();
    expect(asked).toHaveLength(2);
  });

  it('by a fault of ours never rejects', async () => {
    const { source } = scripted([docker], oops);
    expect((await source.read()).problems).toMatchObject([{ code: 'failed', message: 'oops' }]);
    const lost = createContainerSource({
      findEngines: oops,
      askEngine: oops,
      now: () => new Date(start),
      clock: () => 0,
      restMs,
    });
    expect((await lost.read()).problems).toMatchObject([{ code: 'failed', message: 'oops' }]);
  });
});

describe('an engine that is not there', () => {
  it('is no problem', async () => {
    const { source } = scripted([docker], () => ({ state: 'absent', problem: null }));
    expect(await source.read()).toMatchObject({
      containers: [],
      problems: [],
      engines: [{ state: 'absent' }, { state: 'absent' }],
    });
  });

  it('any more leaves its containers stale for a while, then takes them along', async () => {
    const { source, script, asked } = scripted([docker], () => answered(1));
    await source.read();
    script.found = { sockets: [], problems: [] };
    script.answer = () => ({ state: 'absent', problem: null });
    const soon = await source.read();
    expect(asked).toEqual(['/d.sock', '/d.sock']);
    expect(soon.containers).toMatchObject([{ name: 'web-1', staleSince: '2026-01-02T03:04:05.000Z' }]);
    expect(soon.problems).toMatchObject([{ message: expect.stringContaining('does not listen at /d.sock any more') }]);
    script.clock += restMs;
    expect(await source.read()).toMatchObject({ containers: [], problems: [] });
    await source.read();
    expect(asked).toHaveLength(3);
  });

  it('though a setting names it is a problem, and takes its containers along as well', async () => {
    const { source, script } = scripted([{ ...docker, setting: 'DOCKER_HOST' }], () => answered(1));
    await source.read();
    const problem = { source: 'docker', code: 'failed', message: 'named', rowsAffected: null, remedy: 'x' } as const;
    script.answer = () => ({ state: 'absent', problem });
    expect(await source.read()).toMatchObject({
      containers: [{ name: 'web-1' }],
      problems: [{ message: 'named: its containers are shown as last known', rowsAffected: 1 }],
    });
    script.clock += restMs;
    const { containers, problems, engines } = await source.read();
    expect([containers, problems]).toEqual([[], [problem]]);
    expect(engines[0]).toMatchObject({ state: 'failed', problems: [problem] });
  });

  it('for all that this user may see is reported without alarm', async () => {
    const closed = engineSocket('/run/podman/podman.sock', { engine: 'podman', folder: 'closed' });
    const { source } = scripted([closed], () => failed('permission'));
    const { engines, problems } = await source.read();
    expect(problems).toEqual([]);
    expect(engines[1]).toMatchObject({ source: 'podman', state: 'failed', problems: [{ code: 'permission' }] });
  });
});

it('tells of settings that could not be read beside what was', async () => {
  const { source, script } = scripted([docker], () => answered(1));
  const problem = { source: 'docker', code: 'parse', message: 'damaged', rowsAffected: null, remedy: 'x' } as const;
  script.found = { sockets: [docker], problems: [problem] };
  expect(await source.read()).toMatchObject({ containers: [{ name: 'web-1' }], problems: [problem] });
});

describe.runIf(process.platform !== 'win32')('over real sockets', () => {
  const timeoutMs = 1_000;

  function sourceOf(sockets: readonly EngineSocket[]) {
    return createContainerSource({
      findEngines: () => ({ sockets, problems: [] }),
      askEngine: (socket) => askEngine(socket, { timeoutMs, mostBytes: 1024 * 1024 }),
      now: () => new Date(),
      clock: monotonicMs,
      restMs,
    });
  }

  it('an engine that hangs delays one reading, and no other engine', async () => {
    const list = JSON.stringify([dockerItem(1)]);
    const good = await httpEngine((_request, response) => response.end(list));
    const source = sourceOf([await rawEngine(() => undefined), good]);
    const first = await source.read();
    expect(first.containers).toMatchObject([{ name: 'web-1' }]);
    expect(first.problems).toMatchObject([{ code: 'timeout' }]);
    expect(first.engines[0]?.cost.wallMs).toBeGreaterThan(timeoutMs * 0.9);
    const second = await source.read();
    expect(second.engines[0]?.cost.wallMs).toBe(0);
    expect(second.containers[0]).toBe(first.containers[0]);
    expect(second.problems).toMatchObject([{ code: 'timeout' }]);
  });

  it('an engine whose socket is removed leaves its containers stale', async () => {
    const socket = await httpEngine((_request, response) => response.end(JSON.stringify([dockerItem(1)])));
    const source = sourceOf([socket]);
    await source.read();
    rmSync(socket.path);
    expect((await source.read()).containers).toMatchObject([{ name: 'web-1', staleSince: expect.any(String) }]);
  });
});
