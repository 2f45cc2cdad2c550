import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { portolan, startPortolan, startServing } from '../support/portolan.ts';

/** Longer than the promised second: other suites may keep the machine busy. */
const closeLimitMs = 3_000;

describe('portolan serve', () => {
  it('listens on this computer only and ends on Ctrl+C while a window is open', async () => {
    const served = await startServing();
    expect(served.address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${served.port}/open\\?key=[\\w-]{43}$`));
    const { stdout } = await portolan(['list', '--json']);
    const own = (JSON.parse(stdout) as { listeners: { port: number; address: string }[] }).listeners;
    expect(own.filter(({ port }) => port === served.port).map(({ address }) => address)).toEqual(['127.0.0.1']);

    const opened = await fetch(served.address, { redirect: 'manual' });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const events = get({ port: served.port, path: '/events', headers: { host: `127.0.0.1:${served.port}`, cookie } });
    const [stream] = await once(events, 'response');
    stream.resume();
    const gone = once(stream, 'close');
    const startedAt = performance.now();
    expect(await served.end()).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(closeLimitMs);
    await gone;
  });

  it('says in one line which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { status, stdout, stderr } = await portolan(['serve', '--port', String(port)]);
    other.close();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^portolan: port ${port} is taken[^\\n]*\\n$`));
  });
});

describe('portolan app', () => {
  it.skipIf(process.platform !== 'linux')('serves the same window where there is no display', async () => {
    const child = startPortolan(['app'], { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
    const [words] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const address = /http:\/\/127\.0\.0\.1:\d+\/open\?key=[\w-]+/.exec(words.toString())?.[0];
    expect(address).toBeDefined();
    expect((await fetch(address ?? '', { redirect: 'manual' })).status).toBe(303);
    const [told] = (await once(child.stderr ?? child, 'data')) as [Buffer];
    expect(told.toString()).toMatch(/^portolan: the desktop app cannot start: there is no display [^\n]*\n$/);
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    expect((await closed)[0]).toBe(0);
  });
});
