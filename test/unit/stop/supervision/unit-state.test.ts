import { describe, expect, it } from 'vitest';
import { restartAfterSignal } from '../../../../electron/stop/supervision/systemd/restart.ts';
import { parseTimeSpan } from '../../../../electron/stop/supervision/systemd/time-span.ts';
import { isUnitName, kindOfUnit } from '../../../../electron/stop/supervision/systemd/unit-kind.ts';
import { parseUnitStates } from '../../../../electron/stop/supervision/systemd/unit-state.ts';
import { recorded } from '../../../support/recorded-units.ts';

function serviceWith(change: Readonly<Record<string, string>>) {
  const [unit] = parseUnitStates(recorded('service.txt', change));
  if (unit === undefined) throw new Error('the recording has no unit');
  return unit;
}

describe('what systemctl shows of units', () => {
  it('is read with its times, ends and relations', () => {
    expect(serviceWith({})).toEqual({
      name: 'web.service',
      isLoaded: true,
      isActive: true,
      isEnabled: true,
      mainPid: 10850,
      controlGroup: '/app.slice/web.service',
      restart: 'always',
      restartMs: 300,
      restartsNeverAfter: [],
      restartsAlwaysAfter: [],
      cleanEnds: ['7', 'USR1'],
      killMode: 'control-group',
      stopTimeoutMs: 72_500,
      canStop: true,
      refusesManualStop: false,
      sockets: [],
      starts: [],
      listens: [],
      isPerConnection: false,
      endsWithIt: [],
    });
  });

  it('is read for several units at once, each by itself', () => {
    const text = [recorded('socket.txt'), recorded('idle-service.txt'), recorded('absent-service.txt')].join('\n\n');
    const [socket, idle, absent] = parseUnitStates(`${text}\n`);
    expect(socket).toMatchObject({ name: 'act.socket', starts: ['act.service'], isActive: true, mainPid: null });
    expect(socket?.listens).toHaveLength(4);
    expect(idle).toMatchObject({ sockets: ['act.socket'], isActive: false, controlGroup: null, listens: [] });
    expect(absent).toMatchObject({ name: 'nothere.service', isLoaded: false });
  });

  it('names sockets only among what starts a service, and each dependent once', () => {
    const unit = serviceWith({
      TriggeredBy: 'web.timer web.socket',
      RequiredBy: 'a.service',
      BoundBy: 'a.service b.service',
    });
    expect(unit).toMatchObject({ sockets: ['web.socket'], endsWithIt: ['a.service', 'b.service'] });
  });

  it('takes the next delay where systemd counts it up', () => {
    expect(serviceWith({ RestartUSecNext: '12s' }).restartMs).toBe(12_000);
  });

  it.each(['', 'nonsense', '=', 'Id', '\n\n\n'])('finds no unit in %j', (text) => {
    expect(parseUnitStates(text)).toEqual([]);
  });
});

describe('a time span', () => {
  it.each([
    ['300ms', 300],
    ['1min 12.500000s', 72_500],
    ['1d 3h 46min 40.500000s', 100_000_500],
    ['0', 0],
    ['infinity', Number.POSITIVE_INFINITY],
    ['', null],
    ['5', null],
    ['-5s', null],
    ['5 s', null],
    ['5lightyears', null],
  ])('%j is %s ms', (text, ms) => {
    expect(parseTimeSpan(text)).toBe(ms);
  });
});

/** systemd.service(5), "Exit causes and the effect of the Restart= settings". */
const table = [
  ['no', false, false],
  ['always', true, true],
  ['on-success', true, false],
  ['on-failure', false, true],
  ['on-abnormal', false, true],
  ['on-abort', false, true],
  ['on-watchdog', false, false],
] as const;

describe('what systemd does after a signal of somebody else', () => {
  it.each(table)('Restart=%s: after SIGTERM %s, after SIGKILL %s', (restart, plain, forced) => {
    const found = restartAfterSignal(serviceWith({ Restart: restart }));
    expect(found !== null).toBe(plain || forced);
    if (found === null) return;
    expect(found.reopensWithinMs).toBe(1_300);
    expect(found.warning).toContain(`Restart=${restart}`);
    const says = /whenever/.test(found.warning)
      ? [true, true]
      : /cleanly/.test(found.warning)
        ? [true, false]
        : [false, true];
    expect(says).toEqual([plain, forced]);
  });

  it('on-failure: says that a program may answer SIGTERM with a failure', () => {
    expect(restartAfterSignal(serviceWith({ Restart: 'on-failure' }))?.warning).toMatch(/answers that with an error/);
  });

  it.each([
    [{ Restart: 'always', RestartPreventExitStatus: '3 TERM' }, /after a forced stop, but not/],
    [{ Restart: 'always', RestartPreventExitStatus: 'TERM KILL' }, null],
    [{ Restart: 'no', RestartForceExitStatus: '143 TERM' }, /cleanly.*RestartForceExitStatus/],
    [{ Restart: 'no', RestartForceExitStatus: 'TERM', RestartPreventExitStatus: 'TERM' }, null],
    [{ Restart: 'on-abnormal', SuccessExitStatus: 'KILL' }, null],
  ] as const)('%o', (change, warning) => {
    const found = restartAfterSignal(serviceWith(change));
    if (warning === null) expect(found).toBeNull();
    else expect(found?.warning).toMatch(warning);
  });

  it('does not promise a time where systemd waits for ever or does not say', () => {
    for (const RestartUSec of ['infinity', 'soon']) {
      expect(restartAfterSignal(serviceWith({ RestartUSec }))).toMatchObject({ reopensWithinMs: null });
    }
  });
});

describe('the name of a unit', () => {
  it.each([
    ['web.service', 'service'],
    ['postgresql@15-main.service', 'service'],
    ['ssh.service', 'launcher'],
    ['sshd@3-10.0.0.1:22-10.0.0.2:51000.service', 'launcher'],
    ['cron.service', 'launcher'],
    ['docker.service', 'launcher'],
    ['app-gnome-code-2345.service', 'group'],
    ['dbus-:1.2-org.gnome.Terminal@0.service', 'group'],
    ['gnome-terminal-server.service', 'group'],
    ['user@1000.service', 'session'],
    ['org.gnome.Shell@wayland.service', 'session'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfUnit(name)).toBe(kind);
  });

  it.each(['*.service', 'a b.service', '-x.service', '--force.service', 'web', 'we[b].service', 'a/b.service', ''])(
    '%j is none',
    (name) => {
      expect(isUnitName(name)).toBe(false);
    },
  );

  it.each(['web.service', 'dev-disk\\x2done.service', 'a@b:c_d.socket'])('%j is one', (name) => {
    expect(isUnitName(name)).toBe(true);
  });
});
