import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcessCgroup, readControlGroup } from '../../../../electron/sockets/linux/control-group.ts';

const id = 'f3a1'.padEnd(64, '0');

describe('the service of a control group', () => {
  it.each([
    ['/system.slice/postgresql@15-main.service', { name: 'postgresql@15-main.service', manager: 'system' }],
    ['/system.slice/system-getty.slice/getty@tty1.service', { name: 'getty@tty1.service', manager: 'system' }],
    ['/user.slice/user-1000.slice/user@1000.service/app.slice/web.service', { name: 'web.service', manager: 'user' }],
    ['/app.slice/web.service', { name: 'web.service', manager: 'user' }],
    ['/user.slice/user-1000.slice/user@1000.service/init.scope', { name: 'user@1000.service', manager: 'system' }],
    ['/user.slice/user-1000.slice/session-3.scope', null],
    ['/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-x-42.scope', null],
    ['/init.scope', null],
    ['/', null],
  ] as const)('%s', (path, unit) => {
    expect(readControlGroup(path).unit).toEqual(unit);
  });
});

describe('the container of a control group', () => {
  it.each([
    `/system.slice/docker-${id}.scope`,
    `/docker/${id}`,
    `/machine.slice/libpod-${id}.scope/container`,
    `/libpod_parent/libpod-${id}`,
    `/kubepods.slice/kubepods-pod1.slice/cri-containerd-${id}.scope`,
    `/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${id}.scope`,
  ])('%s', (path) => {
    expect(readControlGroup(path).containerId).toBe(id);
  });

  it('is none in a path that only looks like one', () => {
    expect(readControlGroup(`/system.slice/docker-${id.slice(1)}.scope`).containerId).toBeNull();
    expect(readControlGroup('/system.slice/docker.service').containerId).toBeNull();
  });
});

describe('the lines of /proc/PID/cgroup', () => {
  it('prefers the unified hierarchy, then systemd’s own, then any that tells something', () => {
    expect(parseProcessCgroup('0::/system.slice/ssh.service\n')).toBe('/system.slice/ssh.service');
    expect(parseProcessCgroup('1:name=systemd:/system.slice/ssh.service\n0::/\n')).toBe('/system.slice/ssh.service');
    expect(parseProcessCgroup(`4:memory:/docker/${id}\n1:name=systemd:/\n0::/\n`)).toBe(`/docker/${id}`);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readControlGroup(parseProcessCgroup(text))));
    expect(parseProcessCgroup('')).toBe('/');
  });
});
