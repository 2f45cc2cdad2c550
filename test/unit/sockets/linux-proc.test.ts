import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createLinuxProcSource } from '../../../electron/sockets/linux/linux-proc.ts';
import { SourceFailure } from '../../../electron/sockets/source.ts';
import { type ListenerProcess, openListener } from '../../support/listener-process.ts';

const opened: ListenerProcess[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((listener) => listener.end()));
});

async function open(options: Parameters<typeof openListener>[0]): Promise<ListenerProcess> {
  const listener = await openListener(options);
  opened.push(listener);
  return listener;
}

function systemSource() {
  return createLinuxProcSource({ procRoot: '/proc', passwdFile: '/etc/passwd', uid: process.geteuid?.() ?? -1 });
}

describe.runIf(process.platform === 'linux')('real sockets on Linux', () => {
  test.each([
    ['tcp', '127.0.0.1', 4, 'loopback'],
    ['tcp', '::1', 6, 'loopback'],
    ['tcp', '0.0.0.0', 4, 'any'],
    ['udp', '127.0.0.1', 4, 'loopback'],
    ['udp', '::1', 6, 'loopback'],
    ['udp', '0.0.0.0', 4, 'any'],
  ] as const)('%s on %s, with its owner', async (protocol, address, family, scope) => {
    const startedAfter = Date.now();
    const { pid, port } = await open({ protocol, address });
    const { sockets } = await systemSource().read(true);
    const socket = sockets.find((each) => each.port === port && each.protocol === protocol);
    expect(socket).toMatchObject({
      family,
      address,
      reach: { scope },
      ownersComplete: true,
      uid: process.geteuid?.(),
      owners: [{ pid, name: 'node', cwd: '/' }],
    });
    const owner = socket?.owners[0];
    expect(owner?.command).toEqual(expect.arrayContaining([process.execPath, '-e']));
    expect(owner?.parents).toEqual(expect.arrayContaining([expect.objectContaining({ pid: process.pid })]));
    // The kernel tells the boot time to the second, so a start may seem up to a second early or late.
    const startedAt = Date.parse(String(owner?.startedAt));
    expect(Math.abs(startedAt - startedAfter)).toBeLessThan(3_000);
  });

  test('a dual-stack bind says that its IPv4 part is not known', async () => {
    const { port } = await open({ address: '::' });
    const { sockets } = await systemSource().read(true);
    const socket = sockets.find((each) => each.port === port);
    expect(socket?.reach).toEqual({ scope: 'any', ipv4: { unknown: 'unsupported' }, ipv6: true });
  });

  test('a port that was closed and opened again is another listener', async () => {
    const source = systemSource();
    const first = await open({});
    const keyOf = async () => (await source.read(false)).sockets.find(({ port }) => port === first.port)?.key;
    const before = await keyOf();
    await first.end();
    expect(await keyOf()).toBeUndefined();
    await open({ port: first.port });
    const after = await keyOf();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  test('a quick reading finds the owner of what is new', async () => {
    const source = systemSource();
    await source.read(true);
    const { pid, port } = await open({});
    const { sockets } = await source.read(false);
    expect(sockets.find((each) => each.port === port)?.owners.map((owner) => owner.pid)).toEqual([pid]);
  });
});

test('tables that cannot be read are a failure, not an empty list', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
  try {
    const source = createLinuxProcSource({ procRoot: empty, passwdFile: '/etc/passwd', uid: 0 });
    const error = await source.read(true).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SourceFailure);
    expect((error as SourceFailure).problem).toMatchObject({ source: 'linux-proc', code: 'failed' });
  } finally {
    rmSync(empty, { recursive: true });
  }
});
