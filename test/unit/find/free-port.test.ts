import { expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder, registryFile } from '../../../electron/files/package-root.ts';
import { findFreePort } from '../../../electron/find/free-port.ts';
import { obstaclesTo, type PortKnowledge } from '../../../electron/find/port-obstacles.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { BindTrial } from '../../../electron/shared/bind-trial.ts';
import type { FreePortQuestion } from '../../../electron/shared/free-port.ts';
import type { MachinePorts } from '../../../electron/shared/machine-ports.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

const span = (firstPort: number, lastPort = firstPort) => ({ firstPort, lastPort });
const machine: MachinePorts = {
  os: 'linux',
  ephemeral: { tcp: span(32_768, 60_999), udp: span(32_768, 60_999) },
  unprivilegedFrom: 1024,
  reserved: { tcp: [], udp: [] },
};

/** The shipped registry and facts, on a computer on which nothing listens. */
const quiet: PortKnowledge = {
  snapshot: snapshotOf([]),
  machine,
  registry: loadRegistry(registryFile()),
  facts: loadFacts(factsFolder()),
  privileged: false,
};

const bound: BindTrial = { result: 'bound', loopbackOnly: false };

function ask(
  question: Partial<FreePortQuestion>,
  knowledge: Partial<PortKnowledge> = {},
  trials: Readonly<Record<number, BindTrial>> = {},
) {
  const tried: number[] = [];
  const answer = findFreePort(
    { from: 3000, to: 9999, protocol: 'tcp', allowNamed: false, ...question },
    { ...quiet, ...knowledge },
    async (port) => {
      tried.push(port);
      return trials[port] ?? bound;
    },
  );
  return answer.then((found) => ({ ...found, tried }));
}

test('the range that is suggested has a free port, and says what is wrong with each one before it', async () => {
  const { port, skipped, until, bindable, tried, unknown } = await ask({});
  expect(port).not.toBeNull();
  expect(until).toBe(port);
  expect(bindable).toBe(true);
  expect(unknown).toEqual([]);
  expect(tried).toEqual([port]);
  // Whole and in order: each port before the answer is in exactly one line.
  expect(skipped.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(
    Array.from({ length: (port ?? 0) - 3000 }, (_, i) => 3000 + i),
  );
  expect(skipped[0]).toMatchObject({ first: 3000, reason: 'registered', what: expect.arrayContaining(['hbci']) });
});

test.each([
  [{ from: 80, to: 80 }, 'privileged', []],
  [{ from: 6667, to: 6667 }, 'browser-blocked', ['ircu']],
  [{ from: 40_000, to: 40_000 }, 'ephemeral', []],
  [{ from: 5432, to: 5432 }, 'registered', ['postgresql']],
  [{ from: 9229, to: 9229 }, 'known-use', ['Node.js inspector']],
] as const)('%o is passed over: %s', async (range, reason, what) => {
  const { port, skipped } = await ask(range);
  expect(port).toBeNull();
  expect(skipped).toMatchObject([
    { first: range.from, last: range.to, reason, what: expect.arrayContaining([...what]) },
  ]);
});

test('what is open is in use on whatever address, in its own protocol, also where its owner is hidden', async () => {
  const free = (await ask({})).port ?? 0;
  const named = listenerOn(free, {
    address: '10.0.0.7',
    owners: [owner(1, { name: 'ghost' }), owner(2, { name: 'ghost' })],
  });
  const hidden = listenerOn(free + 1, { owners: [], ownersComplete: false });
  const range = { from: free, to: free + 1 };
  expect(await ask(range, { snapshot: snapshotOf([named, hidden]) })).toMatchObject({
    port: null,
    skipped: [{ first: free, last: free + 1, reason: 'in-use', what: ['ghost'] }],
  });
  expect(obstaclesTo('udp', { ...quiet, snapshot: snapshotOf([named]) }).of(free)?.reason).not.toBe('in-use');
});

test('the gravest of several reasons is told', async () => {
  const snapshot = snapshotOf([listenerOn(443)]);
  expect((await ask({ from: 443, to: 443 }, { snapshot })).skipped).toMatchObject([{ reason: 'in-use' }]);
  const reserved = { tcp: [span(400, 500)], udp: [] };
  expect((await ask({ from: 443, to: 443 }, { machine: { ...machine, reserved } })).skipped).toMatchObject([
    { reason: 'excluded' },
  ]);
});

test('whoever may bind any port is not told of a privilege', async () => {
  expect((await ask({ from: 81, to: 81 }, { privileged: true })).skipped).not.toMatchObject([{ reason: 'privileged' }]);
  expect((await ask({ from: 81, to: 81 })).skipped).toMatchObject([{ reason: 'privileged' }]);
});

test('a use on another system does not count', () => {
  const [inspector] = quiet.facts.usesOf(9229);
  if (!inspector) throw new Error('the facts know no use of 9229');
  const reasonOn = (os: 'macos' | 'linux') => {
    const use = { ...inspector.use, os };
    const facts = { hazardsOf: () => [], usesOf: () => [{ ...inspector, use }] };
    return obstaclesTo('tcp', { ...quiet, facts }).of(9229)?.reason;
  };
  expect(reasonOn('linux')).toBe('known-use');
  expect(reasonOn('macos')).toBeUndefined();
});

test('a port that cannot be bound is passed over with what the system said, and the next one is tried', async () => {
  const first = (await ask({})).port ?? 0;
  const refused: BindTrial = { result: 'refused', detail: 'EADDRINUSE' };
  const { port, skipped, tried } = await ask({ from: first }, {}, { [first]: refused });
  expect(port).toBeGreaterThan(first);
  expect(tried).toEqual([first, port]);
  expect(skipped[0]).toEqual({ first, last: first, reason: 'not-bindable', what: ['EADDRINUSE'] });
});

test('a system that refuses every port is not asked for thousands', async () => {
  const trials = new Proxy({}, { get: () => ({ result: 'refused', detail: 'EPERM' }) });
  const { port, tried, unknown, until } = await ask({ from: 1, to: 65_535 }, {}, trials);
  expect(port).toBeNull();
  expect(tried).toHaveLength(32);
  expect(until).toBeLessThan(65_535);
  expect(until).toBeGreaterThanOrEqual(tried.at(-1) ?? 0);
  expect(unknown).toEqual(['The search ended early: 32 ports in a row could not be bound.']);
});

test('a port that only has a name is taken where that is allowed, and keeps it', async () => {
  expect(await ask({ from: 5432, to: 5440, allowNamed: true })).toMatchObject({
    port: 5432,
    named: { reason: 'registered', what: ['postgresql'] },
    skipped: [],
  });
  const snapshot = snapshotOf([listenerOn(5432)]);
  expect(await ask({ from: 5432, to: 5432, allowNamed: true }, { snapshot })).toMatchObject({ port: null });
});

test('what could not be read is said, and nothing is made of it', async () => {
  const unread = { unknown: 'permission' } as const;
  const machine: MachinePorts = {
    os: 'linux',
    ephemeral: { tcp: unread, udp: unread },
    unprivilegedFrom: unread,
    reserved: { tcp: unread, udp: unread },
  };
  expect((await ask({}, { machine, snapshot: null })).unknown).toHaveLength(4);
  expect((await ask({}, { snapshot: snapshotOf([], { complete: false }) })).unknown).toEqual([
    expect.stringMatching(/^Not every open port/),
  ]);
});

test('whether it can be bound is told as far as it was tried', async () => {
  const at = (await ask({})).port ?? 0;
  expect(await ask({}, {}, { [at]: { result: 'untried' } })).toMatchObject({
    port: at,
    bindable: null,
    unknown: [/tried/],
  });
  expect(await ask({}, {}, { [at]: { result: 'bound', loopbackOnly: true } })).toMatchObject({
    port: at,
    bindable: true,
    unknown: [expect.stringContaining('loopback')],
  });
});

test('others get their turn while the whole range is gone through', async () => {
  const ephemeral = { tcp: span(1, 65_535), udp: span(1, 65_535) };
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  const { skipped } = await ask({ from: 1, to: 65_535 }, { machine: { ...machine, ephemeral } });
  clearInterval(timer);
  expect(skipped.at(-1)).toMatchObject({ last: 65_535, reason: 'ephemeral' });
  expect(turns).toBeGreaterThan(5);
});

test('it speaks the language that was set', async () => {
  speak('es');
  try {
    expect((await ask({}, { snapshot: null })).unknown[0]).toMatch(/^No se pudieron leer/);
  } finally {
    speak('en');
  }
});
