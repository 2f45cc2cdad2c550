import { describe, expect, it } from 'vitest';
import { detectAirPlay } from '../../../../electron/stop/supervision/airplay.ts';
import { parseJobState, parseJobs } from '../../../../electron/stop/supervision/launchd/jobs.ts';
import { createLaunchdDetector } from '../../../../electron/stop/supervision/launchd.ts';
import type { SupervisionContext } from '../../../../electron/stop/supervision/supervision.ts';
import { type FakeTools, fakeTools, recorded, toolFailure } from '../../../support/recorded-units.ts';
import { socketOn } from '../../../support/sockets.ts';
import { act, supervisionOf } from '../../../support/supervision.ts';

// No Mac was at hand: these are composed after output that others published, as named in launchd/jobs.ts.
const lists = {
  'launchctl print system': recorded('launchctl-system.txt'),
  'launchctl print gui/501': recorded('launchctl-gui.txt'),
};
const nginx = { ...lists, 'launchctl print gui/501/homebrew.mxcl.nginx': recorded('launchctl-job.txt') };
const bootOut = 'launchctl bootout gui/501/homebrew.mxcl.nginx';

function detect(context: SupervisionContext, tools: FakeTools, uid = 501) {
  return createLaunchdDetector({ runTool: tools.runTool, uid })(context);
}

function ancestor(pid: number) {
  return { ...supervisionOf({ pid }).owner, groupId: pid, hasTerminal: false, parentPid: 1 };
}

describe('what launchctl prints', () => {
  it('lists the running jobs of a domain, and nothing else that looks alike', () => {
    expect(parseJobs(recorded('launchctl-system.txt'))).toEqual([
      { pid: 388, label: 'com.apple.runningboardd' },
      { pid: 24784, label: 'dev.mysql' },
      { pid: 40001, label: 'com.openssh.sshd.0C3D-77' },
    ]);
  });

  it("tells of one job, whose coalition's fields bear the same names", () => {
    expect(parseJobState(recorded('launchctl-job.txt'))).toEqual({
      pid: 47097,
      isKeptAlive: true,
      throttleS: 10,
      exitTimeoutS: 5,
    });
  });

  it.each(['', 'Could not find service', 'services = {', '\n\n{}'])('says nothing in %j', (text) => {
    expect(parseJobs(text)).toEqual([]);
    expect(parseJobState(text)).toEqual({ pid: null, isKeptAlive: false, throttleS: null, exitTimeoutS: null });
  });
});

describe('a job of launchd', () => {
  it.each([
    ['itself', supervisionOf({ pid: 47097 })],
    ['by its parent', supervisionOf({ pid: 47100 }, { ancestors: [ancestor(47097), ancestor(1)] })],
  ])('is found %s, and booted out', async (_how, context) => {
    const tools = fakeTools({ ...nginx, [bootOut]: '' });
    const found = await detect(context, tools);
    expect(found).toMatchObject({
      refusal: null,
      reopensWithinMs: 11_000,
      warning: expect.stringMatching(/KeepAlive/),
    });
    expect(found?.ways.map(({ way }) => way)).toEqual([
      {
        id: 'launchd gui/501/homebrew.mxcl.nginx',
        kind: 'launchd',
        title: 'Stop the service homebrew.mxcl.nginx',
        effect: 'launchd ends it and forgets it until the next login.',
        warning: null,
        command: ['launchctl', 'bootout', 'gui/501/homebrew.mxcl.nginx'],
        unavailable: null,
      },
    ]);
    expect(await act(found?.ways[0])).toEqual({ ok: true });
    expect(tools.runs.at(-1)).toBe(bootOut);
    // 36: it is being stopped.
    expect(tools.options.at(-1)).toEqual({ timeoutMs: 15_000, endsWell: [0, 36] });
  });

  it('of the system needs an administrator', async () => {
    const found = await detect(supervisionOf({ pid: 24784 }), fakeTools(lists));
    expect(found?.ways[0]).toMatchObject({
      way: { command: ['sudo', 'launchctl', 'bootout', 'system/dev.mysql'], unavailable: expect.any(String) },
      does: null,
    });
    const asRoot = await detect(supervisionOf({ pid: 24784 }), fakeTools(lists), 0);
    expect(asRoot?.ways[0]).toMatchObject({ way: { unavailable: null }, does: { act: expect.any(Function) } });
  });

  it("of macOS' own is only shown, to the administrator too", async () => {
    const found = await detect(supervisionOf({ pid: 388 }), fakeTools(lists), 0);
    expect(found?.ways[0]).toMatchObject({
      way: { unavailable: expect.stringMatching(/belongs to macOS/) },
      does: null,
    });
  });

  it('is looked for among those of the person whose socket it is, by the superuser', async () => {
    const sockets = [socketOn(8000, { uid: 501 })];
    expect((await detect(supervisionOf({ pid: 47097 }, { sockets }), fakeTools(nginx), 0))?.ways).toHaveLength(1);
  });

  it.each([
    ['what was started from an application', supervisionOf({ pid: 9 }, { ancestors: [ancestor(44392)] })],
    ['what was started in a login', supervisionOf({ pid: 9 }, { ancestors: [ancestor(40001)] })],
    [
      'what was started in a terminal',
      supervisionOf({ pid: 47100 }, { ancestors: [ancestor(47097)], hasTerminal: true }),
    ],
    ['what launchd does not know', supervisionOf({ pid: 9 })],
  ])('is not %s', async (_what, context) => {
    expect(await detect(context, fakeTools(nginx))).toBeNull();
  });

  it('that has another process by now is another one', async () => {
    const job = recorded('launchctl-job.txt').replace('\tpid = 47097', '\tpid = 50000');
    const tools = fakeTools({ ...lists, 'launchctl print gui/501/homebrew.mxcl.nginx': job });
    expect(await detect(supervisionOf({ pid: 47097 }), tools)).toBeNull();
  });

  it('is unknown where launchctl does not answer', async () => {
    expect(await detect(supervisionOf({ pid: 47097 }), fakeTools({}))).toBeNull();
  });

  it.each([
    ['Boot-out failed: 3: No such process', 'already-gone'],
    ['Boot-out failed: 1: Operation not permitted', 'permission-denied'],
    ['Boot-out failed: 150: Operation not permitted while System Integrity Protection is engaged', 'refused'],
    ['Boot-out failed: 5: Input/output error', 'unknown'],
    ['Unrecognized target specifier.', 'unknown'],
  ])('that ends with %j is told as %s', async (complaint, outcome) => {
    const tools = fakeTools({ ...nginx, [bootOut]: toolFailure(complaint, 'launchctl') });
    expect(await act((await detect(supervisionOf({ pid: 47097 }), tools))?.ways[0])).toMatchObject({ outcome });
  });

  it('that takes too long is told as not known', async () => {
    const tools = fakeTools({ ...nginx, [bootOut]: { ok: false, code: 'timeout', message: 'no answer' } });
    expect(await act((await detect(supervisionOf({ pid: 47097 }), tools))?.ways[0])).toMatchObject({
      outcome: 'unknown',
    });
  });
});

describe('the AirPlay Receiver of macOS', () => {
  it.each([
    ['ControlCenter', 5000],
    ['ControlCe', 7000],
  ])('%s on %i is a setting, and nothing to signal', async (name, port) => {
    const found = await detectAirPlay(supervisionOf({ name }, { sockets: [socketOn(port)] }));
    expect(found?.refusal).toMatch(/AirPlay/);
    expect(found?.ways).toMatchObject([
      { way: { kind: 'setting', effect: expect.stringMatching(/AirDrop & Handoff/) }, does: null },
    ]);
  });

  it.each([
    ['ControlCenter', 8080],
    ['flask', 5000],
  ])('is not %s on %i', async (name, port) => {
    expect(await detectAirPlay(supervisionOf({ name }, { sockets: [socketOn(port)] }))).toBeNull();
  });
});
