import { afterEach, expect, test } from 'vitest';
import { createRouter, type Handlers } from '../../../electron/ipc/router.ts';
import { importTable } from '../../../electron/registry/import/import-table.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { runTool } from '../../../electron/sockets/tools/run-tool.ts';

afterEach(() => speak('en'));

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
// No handler is reached: what is asked is refused before.
const router = createRouter({} as Handlers, log);

test('a tool that is not there is told in the language that is spoken', async () => {
  const options = { timeoutMs: 1_000, searchPath: '/nonexistent' };
  speak('es');
  expect(await runTool('no-such-tool', [], options)).toMatchObject({ message: 'No se encontró no-such-tool' });
  speak('sv');
  expect(await runTool('no-such-tool', [], options)).toMatchObject({ message: 'no-such-tool hittades inte' });
});

test('a file that is not the registry is refused in the language that is spoken', () => {
  const options = { date: null, minimumRecords: 1, today: '2026-11-22', inUse: null };
  speak('sv');
  expect(importTable(Buffer.from(' '), options)).toMatchObject({ reason: 'filen är tom' });
});

test('a request is refused in the language that is spoken, words of the schema and of zod alike', async () => {
  const question = { from: 5, to: 4, protocol: 'tcp', allowNamed: false };
  speak('es');
  const below = { ok: false, error: { message: 'freePort: to: es menor que el primer puerto' } };
  expect(await router.call('freePort', question)).toMatchObject(below);
  const wrong = await router.call('freePort', { ...question, from: 'x' });
  expect(JSON.stringify(wrong)).toContain('se esperaba');
});
