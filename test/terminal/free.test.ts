import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import type { FreePortAnswer } from '../../electron/shared/free-port.ts';
import { openListener } from '../support/listener-process.ts';
import { portolan } from '../support/portolan.ts';

async function free(...words: readonly string[]) {
  const { stdout, ...ended } = await portolan(['free', ...words, '--json']);
  return { ...ended, answer: JSON.parse(stdout) as FreePortAnswer };
}

it('prints a port that can really be bound, and nothing else', async () => {
  const { status, stdout } = await portolan(['free']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\n$/);
  const server = createServer().listen(Number(stdout), '0.0.0.0');
  await once(server, 'listening');
  expect((server.address() as AddressInfo).port).toBe(Number(stdout));
  server.close();
});

it('passes over a port that has just been opened, and names who has it', async () => {
  const first = (await free()).answer.port ?? 0;
  const listener = await openListener({ port: first, address: '127.0.0.1' });
  try {
    const { status, answer } = await free(`${first}-${first}`);
    expect(status).toBe(5);
    expect(answer).toMatchObject({ port: null, skipped: [{ first, reason: 'in-use', what: [expect.any(String)] }] });
    expect((await free(`${first}-9999`)).answer.port).toBeGreaterThan(first);
    // The other protocol has ports of its own.
    expect((await free(`${first}-${first}`, '--udp')).answer.skipped).not.toMatchObject([{ reason: 'in-use' }]);
  } finally {
    await listener.end();
  }
});

it('takes a port that only has a name when told so', async () => {
  expect((await portolan(['free', '5432'])).stderr).toContain('--named');
  expect((await free('5432-5440', '--named')).answer).toMatchObject({ named: { reason: 'registered' } });
});

it('refuses what is no range in one line', async () => {
  const { status, stdout, stderr } = await portolan(['free', '0-70000']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^portolan: '0-70000' is no range of ports: [^\n]*\n$/);
});
