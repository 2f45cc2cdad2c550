import { afterEach, describe, expect, it } from 'vitest';
import { type ListenerProcess, openListener } from '../support/listener-process.ts';
import { portolan } from '../support/portolan.ts';
import { accepts, isRunning } from '../support/ports.ts';

const open: ListenerProcess[] = [];

async function opened(...options: Parameters<typeof openListener>): Promise<ListenerProcess> {
  const listener = await openListener(...options);
  open.push(listener);
  return listener;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.end()));
});

describe('portolan stop', () => {
  it('shows the plan, ends the process and says that the port is free', async () => {
    const { pid, port } = await opened();
    const { status, stdout } = await portolan(['stop', String(port), '--yes']);
    expect(stdout).toMatch(new RegExp(`^Send SIGTERM to node, process ${pid} `));
    expect(stdout).toContain(`tcp 127.0.0.1:${port}`);
    expect(status).toBe(0);
    expect(await accepts(port)).toBe(false);
    expect(isRunning(pid)).toBe(false);
  });

  it('stops a UDP listener', async () => {
    const { pid, port } = await opened({ protocol: 'udp' });
    const { status, stdout } = await portolan(['stop', `${port}/udp`, '--yes', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ plan: { target: { pid, protocol: 'udp' } }, outcome: 'freed' });
    expect(status).toBe(0);
  });

  it('touches nothing without a confirmation', async () => {
    const { pid, port } = await opened();
    const { status, stderr } = await portolan(['stop', String(port)]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(isRunning(pid)).toBe(true);
  });

  it('says so when the process does not stop, and forces only on request', async () => {
    const { pid, port } = await opened({ onTerminate: 'ignore' });
    const gentle = await portolan(['stop', String(port), '--yes', '--grace', '1']);
    expect(gentle.status).toBe(3);
    expect(gentle.stderr).toContain('--force');
    expect(isRunning(pid)).toBe(true);
    expect(await accepts(port)).toBe(true);

    const forced = await portolan(['stop', String(port), '--yes', '--grace', '1', '--force', '--json']);
    expect(JSON.parse(forced.stdout)).toMatchObject({ plan: { signal: 'SIGKILL' }, outcome: 'freed' });
    expect(forced.status).toBe(0);
    expect(await accepts(port)).toBe(false);
  });

  it('asks which process is meant when two hold the port', async () => {
    const first = await opened({ address: '127.0.0.1' });
    const second = await opened({ address: '127.0.0.2', port: first.port });
    const unclear = await portolan(['stop', String(first.port), '--yes']);
    expect(unclear.status).toBe(2);
    expect(unclear.stderr).toContain(`--pid ${first.pid}`);
    expect(unclear.stderr).toContain(`--pid ${second.pid}`);

    const clear = await portolan(['stop', String(first.port), '--address', '127.0.0.2', '--yes']);
    expect(clear.status).toBe(0);
    expect(isRunning(second.pid)).toBe(false);
    expect(await accepts(first.port)).toBe(true);
  });

  it('says that nothing listens, and leaves alone a port that only begins alike', async () => {
    const { pid, port } = await opened({ port: 21_499 });
    expect(port).toBe(21_499);
    const { status, stdout } = await portolan(['stop', '2149', '--yes', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ plan: null, outcome: 'nothing-listens' });
    expect(status).toBe(7);
    expect(isRunning(pid)).toBe(true);
  });

  it.skipIf(process.geteuid?.() !== 0)("cannot stop another user's listener, and says so", async () => {
    const { pid, port } = await opened();
    const { status, stdout } = await portolan(['stop', String(port), '--yes', '--json'], { uid: 65_534 });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'permission-denied' });
    expect(status).toBe(6);
    expect(isRunning(pid)).toBe(true);
  });
});
