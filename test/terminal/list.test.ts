import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../electron/shared/snapshot.ts';
import { type ListenerProcess, openListener } from '../support/listener-process.ts';
import { blind, canBlind, cliFile, portolan } from '../support/portolan.ts';

const open: ListenerProcess[] = [];

async function opened(...options: Parameters<typeof openListener>): Promise<ListenerProcess> {
  const listener = await openListener(...options);
  open.push(listener);
  return listener;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.end()));
});

describe('portolan list', () => {
  it('lists TCP and UDP listeners with who holds them', async () => {
    const tcp = await opened({ address: '0.0.0.0' });
    const udp = await opened({ protocol: 'udp' });
    const { status, stdout } = await portolan(['list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ *${tcp.port}/tcp +node +${tcp.pid} .*any IPv4 address`, 'm'));
    expect(stdout).toMatch(new RegExp(`^ *${udp.port}/udp +node +${udp.pid} .*this computer only`, 'm'));
    expect(stdout).toMatch(/^\d+ ports open, \d+ reachable from outside this computer/m);
    expect(stdout).not.toContain('\u001b');
  });

  it('gives the same without a word, and each socket apart as JSON', async () => {
    const tcp = await opened({ address: '::1' });
    const { stdout } = await portolan(['--json']);
    const snapshot = JSON.parse(stdout) as Snapshot;
    expect(snapshot.complete).toBe(true);
    expect(snapshot.cost.wallMs).toBeGreaterThan(0);
    const [listener] = snapshot.listeners.filter(({ port }) => port === tcp.port);
    expect(listener).toMatchObject({
      protocol: 'tcp',
      family: 6,
      address: '::1',
      zone: null,
      reach: { scope: 'loopback', ipv4: false, ipv6: true },
      owners: [{ pid: tcp.pid, name: 'node' }],
      ownersComplete: true,
      service: { status: expect.any(String) },
    });
  });

  it('forgets a listener that closed', async () => {
    const tcp = await opened();
    await tcp.end();
    expect((await portolan(['list'])).stdout).not.toContain(`${tcp.port}/tcp`);
  });

  it('keeps what a command line holds from acting on the terminal', async () => {
    const program = 'require("node:net").createServer().listen(0, () => console.log("listens"))';
    const child = spawn(process.execPath, ['-e', program, '\u001b[2J\u009b31m'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      const { stdout } = await portolan(['list', '--json']);
      expect(stdout).toContain('\\u001b[2J\\u009b31m');
      expect(stdout.trimEnd()).not.toMatch(/\p{Cc}/u);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('ends quietly when its reader leaves', async () => {
    const shell = spawn('sh', [
      '-c',
      '"$0" "$1" list --json | true; "$0" "$1" list | head -n 1',
      process.execPath,
      cliFile,
    ]);
    let stderr = '';
    shell.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const [status] = (await once(shell, 'close')) as [number];
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|at .*\.js/);
  });

  it.skipIf(!canBlind())('says that it is blind instead of showing an empty list', async () => {
    const { status, stdout, stderr } = await portolan(['list', '--json'], { within: blind });
    expect(stderr).toMatch(/^portolan: the open ports could not be read, so nothing is known about them\.$/m);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, listeners: [], problems: [{}, {}] });
    expect(status).toBe(1);
  });
});
