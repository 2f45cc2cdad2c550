import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemServiceDetectors } from '../../electron/stop/supervision/services.ts';
import type { Detector } from '../../electron/stop/supervision/supervision.ts';
import { labTool } from '../support/needs.ts';
import { accepts, freePort, isRunning } from '../support/ports.ts';
import { realStopper, stopAs, targetOf } from '../support/real-stopper.ts';
import { act, findingsOf, holderOf } from '../support/supervision.ts';
import { type HeldProcess, hold } from '../support/zoo/held-process.ts';
import { holderScript, lifetimeSeconds } from '../support/zoo/holder.ts';

const userSystemd = labTool('user-systemd', 'stopping units of a real systemd --user');

/** Units are made by the words before it: name, text, name, text. */
const startUnits = `
  cd "$HOME/.config/systemd/user"
  while [ $# -gt 0 ]; do printf '%s' "$2" >"$1"; shift 2; done
  systemctl --user daemon-reload
  systemctl --user enable --quiet portolan-always.service
  systemctl --user start portolan-always.service portolan-needy.service portolan-woken.socket
  env | grep -E '^(XDG_RUNTIME_DIR|DBUS_SESSION_BUS_ADDRESS)='
  echo started
  exec cat
`;

describe.skipIf(userSystemd === null)('stopping what systemd --user runs', () => {
  const ports = { always: 0, never: 0, woken: 0 };
  let manager: HeldProcess;
  let detectors: readonly Detector[];

  beforeAll(async () => {
    for (const name of ['always', 'never', 'woken'] as const) ports[name] = await freePort();
    const exec = (port: number) =>
      `ExecStart=/usr/bin/perl "${holderScript}" ${lifetimeSeconds} "open tcp 127.0.0.1 ${port}"`;
    const units = {
      'portolan-always.service': `[Service]\n${exec(ports.always)}\nRestart=always\nRestartSec=300ms\n[Install]\nWantedBy=default.target\n`,
      'portolan-never.service': `[Service]\n${exec(ports.never)}\n`,
      'portolan-needy.service': '[Unit]\nRequires=portolan-never.service\n[Service]\nExecStart=/bin/sleep 600\n',
      'portolan-woken.socket': `[Socket]\nListenStream=127.0.0.1:${ports.woken}\n`,
      // It accepts as systemd does for a service: on the descriptor 3 that it was handed.
      'portolan-woken.service': `[Service]\nExecStart=/usr/bin/perl -e 'open(S, "+<&=3"); while (accept(C, S)) { close C }'\n`,
    };
    manager = await hold([userSystemd ?? '', 'bash', '-ec', startUnits, 'bash', ...Object.entries(units).flat()], {
      isReady: (lines) => lines.includes('started'),
    });
    const env = Object.fromEntries(
      manager.lines
        .filter((line) => line.includes('='))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    detectors = systemServiceDetectors({ ...process.env, ...env });
    for (const port of [ports.always, ports.never]) await vi.waitUntil(() => accepts(port), { timeout: 5_000 });
  });

  afterAll(() => manager.end());

  it('tells that a service of Restart=always comes back after a plain signal, which it does', async () => {
    const context = await holderOf(ports.always);
    const [found, ...more] = await findingsOf(detectors, context);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ refusal: null, lesserWays: [], reopensWithinMs: 1_300 });
    expect(found?.warning).toMatch(/Restart=always/);
    const report = await stopAs(realStopper(detectors), targetOf(context), 'signal');
    expect(report).toMatchObject({ outcome: 'opened-again', plan: { way: { warning: found?.warning } } });
    expect((await holderOf(ports.always)).owner.identity).not.toEqual(context.owner.identity);
  });

  it('stops the service for good through its manager', async () => {
    const context = await holderOf(ports.always);
    const [found] = await findingsOf(detectors, context);
    expect(found?.ways[0]?.way).toMatchObject({
      id: 'unit user portolan-always.service',
      kind: 'unit',
      title: 'Stop the service portolan-always.service',
      command: ['systemctl', '--user', 'stop', 'portolan-always.service'],
      unavailable: null,
    });
    expect(found?.ways[0]?.way.effect).toMatch(/^systemd ends it\..* next session/);
    const report = await stopAs(realStopper(detectors), targetOf(context), null);
    expect(report).toMatchObject({ outcome: 'freed', plan: { way: { kind: 'unit' }, processes: [], signal: null } });
    expect(await accepts(ports.always)).toBe(false);
    expect(isRunning(context.owner.pid)).toBe(false);
  });

  it('has no warning where the service stays ended, and the way is there all the same', async () => {
    const [found] = await findingsOf(detectors, await holderOf(ports.never));
    expect(found).toMatchObject({ warning: null, reopensWithinMs: null });
    expect(found?.ways[0]?.way.effect).toBe('systemd ends it. What needs it is stopped too: portolan-needy.service.');
    expect(await act(found?.ways[0])).toEqual({ ok: true });
    expect(await accepts(ports.never)).toBe(false);
  });

  it('does not touch systemd that waits on a socket: its unit is the way', async () => {
    const context = await holderOf(ports.woken);
    expect(context.owner.name).toBe('systemd');
    const [found] = await findingsOf(detectors, context);
    expect(found?.refusal).toMatch(/systemd itself/);
    expect(found?.ways.map(({ way }) => way.id)).toEqual(['unit user portolan-woken.socket']);
    const refused = await stopAs(realStopper(detectors), targetOf(context), 'signal');
    expect(refused).toMatchObject({ outcome: 'refused', detail: expect.stringMatching(/systemd itself/) });
    expect(isRunning(context.owner.pid)).toBe(true);
  });

  it('stops the socket before the service that it woke', async () => {
    await accepts(ports.woken);
    const perl = await vi.waitUntil(() => holderOf(ports.woken, ({ name }) => name === 'perl').catch(() => null), {
      timeout: 5_000,
    });
    const [found] = await findingsOf(detectors, perl);
    const [offered] = found?.ways ?? [];
    expect(found?.warning).toMatch(/systemd itself keeps the port open for portolan-woken\.socket/);
    expect(offered?.way.command?.slice(-2)).toEqual(['portolan-woken.socket', 'portolan-woken.service']);
    const [held] = await findingsOf(detectors, await holderOf(ports.woken, ({ name }) => name === 'systemd'));
    expect(held?.ways.map(({ way }) => way.id)).toEqual([offered?.way.id]);
    expect(await stopAs(realStopper(detectors), targetOf(perl), null)).toMatchObject({ outcome: 'freed' });
    expect(await accepts(ports.woken)).toBe(false);
  });
});
