import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRouter, type Handlers } from '../../../electron/ipc/router.ts';
import { requestSchemas } from '../../../electron/shared/contract.ts';

function rig(change: Partial<Handlers> = {}) {
  const called: string[] = [];
  const logged: string[] = [];
  const record = (name: string) => () => {
    called.push(name);
    return null as never;
  };
  const handlers = {
    ...Object.fromEntries(Object.keys(requestSchemas).map((name) => [name, record(name)])),
    ...change,
  } as Handlers;
  const note = (message: string) => void logged.push(message);
  return { router: createRouter(handlers, { info: note, warn: note, error: note }), called, logged };
}

const target = { pid: 100, identity: 'boot:100:1', protocol: 'tcp', port: 80, keys: ['k'] };
const stop = { target, scope: 'process', way: 'signal', force: false, elevate: false, confirmed: [] };

test('a request of the right shape reaches its handler', async () => {
  const { router, called } = rig();
  expect(await router.call('story', { port: 80, protocol: null })).toEqual({ ok: true, value: null });
  expect(called).toEqual(['story']);
});

test('a way may depend on several units with the longest names that systemd gives', async () => {
  const { router, called } = rig();
  const way = ['unit user', ...Array.from({ length: 4 }, () => `${'n'.repeat(247)}.service`)].join(' ');
  expect(await router.call('stop', { ...stop, way })).toMatchObject({ ok: true });
  expect(called).toEqual(['stop']);
});

test.each([
  ['story', { port: 70_000, protocol: null }],
  ['story', { port: '80', protocol: null }],
  ['story', { port: 80, protocol: 'icmp' }],
  ['story', { port: 80, protocol: null, more: true }],
  ['story', null],
  ['find', { text: 'x'.repeat(201) }],
  ['stop', { ...stop, target: { ...target, pid: 0 } }],
  ['stop', { ...stop, target: { ...target, pid: -1 } }],
  ['stop', { ...stop, target: { ...target, pid: -1, identity: 'hidden' } }],
  ['stop', { ...stop, target: { ...target, keys: [] } }],
  ['stop', { ...stop, target: { ...target, protocol: 'sctp' } }],
  ['stop', { ...stop, way: null }],
  ['stop', { ...stop, scope: 'everything' }],
  ['stop', { ...stop, confirmed: [{ pid: 100 }] }],
  ['stop', { ...stop, signal: 'SIGKILL' }],
  ['stop', { target }],
  ['notePort', { port: 80, label: 'x'.repeat(61), note: null }],
  ['notePort', { port: 80, label: null, note: 'a\nb' }],
  ['ratePort', { port: 80, face: 'grim', note: null }],
])('%s with %j is refused and logged, and nothing happens', async (channel, request) => {
  const { router, called, logged } = rig();
  expect(await router.call(channel, request)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(called).toEqual([]);
  expect(logged).toEqual([expect.stringContaining(`refused ${channel}`)]);
});

test.each(['nonsense', '', '__proto__', 'constructor', 7, null, { toString: () => 'story' }])(
  'there is no channel %j',
  async (channel) => {
    const { router, called } = rig();
    expect(await router.call(channel, {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
    expect(called).toEqual([]);
  },
);

test('a handler that throws becomes a reply', async () => {
  const { router, logged } = rig({ refresh: () => Promise.reject(new Error('disk full')) });
  expect(await router.call('refresh', {})).toEqual({ ok: false, error: { code: 'failed', message: 'disk full' } });
  expect(logged[0]).toContain('disk full');
});

test('whatever is sent, the reply is a value', async () => {
  const { router } = rig();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(requestSchemas), 'x'), fc.anything(), async (channel, request) => {
      expect(await router.call(channel, request)).toHaveProperty('ok');
    }),
  );
});
