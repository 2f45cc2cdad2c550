import { describe, expect, it } from 'vitest';
import { browserUrl, connectAddress } from '../../../electron/shared/connect-address.ts';
import { groupListeners, type ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { bindGroups } from '../../../renderer/model/bind-groups.ts';
import { rowNames } from '../../../renderer/model/row-names.ts';
import { scriptName } from '../../../renderer/model/script-name.ts';
import { firstStop, stoppables } from '../../../renderer/model/stop-targets.ts';
import { container } from '../../support/sockets.ts';
import { aListener, anOwner } from '../support/listeners.ts';

function groupOf(...listeners: ReturnType<typeof aListener>[]): ListenerGroup {
  const [group] = groupListeners(listeners);
  if (!group) throw new Error('there is no group');
  return group;
}

const named = (process: string, service: string | null, change = {}) =>
  rowNames(
    groupOf(aListener(1, { owners: [anOwner(1, process)], service: { name: service, status: 'assigned' }, ...change })),
  );

describe('rowNames', () => {
  it.each([
    ['sshd', 'ssh'],
    ['postgres', 'postgresql'],
    ['redis-server', 'redis'],
    ['Redis.exe', 'redis'],
  ])('takes %s for %s', (process, service) => {
    expect(named(process, service)).toMatchObject({ strong: service, process, registry: null });
  });

  it.each([
    ['node', 'hbci'],
    ['nginx', 'http'],
    ['X', 'x11'],
  ])('does not take %s for %s: the process comes first', (process, service) => {
    expect(named(process, service)).toMatchObject({ strong: process, process: null, registry: service });
  });

  it('says a name once', () => {
    expect(named('ollama', 'ollama')).toMatchObject({ strong: 'ollama', process: null, registry: null });
  });

  it('falls back to the unit, and leaves a hidden process to the registry alone', () => {
    const hidden = { owners: [], ownersComplete: false };
    expect(named('', 'ssh', { ...hidden, unit: 'ssh.service' })).toMatchObject({
      strong: null,
      place: { kind: 'unit', name: 'ssh.service' },
      registry: 'ssh',
    });
    expect(named('', 'ssh', hidden)).toMatchObject({ strong: null, place: null, registry: 'ssh' });
  });

  it('names the container, else the project, else the unit, else the folder, but no home', () => {
    const unit = { unit: 'x.service', unitManager: 'system' } as const;
    const owners = [anOwner(1, 'x', { project: { folder: '/home/ada/shop/web', marker: '.git' } })];
    expect(named('x', null, { container: container('cache'), owners, ...unit }).place).toEqual({
      kind: 'container',
      name: 'cache',
    });
    expect(named('x', null, { owners, ...unit }).place).toEqual({ kind: 'project', name: 'web' });
    expect(named('x', null, unit).place).toEqual({ kind: 'unit', name: 'x.service', manager: 'system' });
    expect(named('x', null).place).toEqual({ kind: 'folder', name: 'shop' });
    expect(named('x', null, { owners: [anOwner(1, 'x', { cwd: '/home/ada' })] }).place).toBeNull();
    expect(named('x', null, { owners: [anOwner(1, 'x', { cwd: '/' })] }).place).toBeNull();
  });
});

describe('scriptName', () => {
  it.each([
    ['node', ['node', '--inspect', '/srv/node_modules/.bin/next', 'dev'], 'next'],
    ['python3', ['python3', '-m', 'http.server', '8000'], 'http.server'],
    ['java', ['java', '-Xmx1g', '-jar', '/opt/app.jar'], 'app.jar'],
    ['node', ['C:\\node.exe', 'C:\\shop\\server.js'], 'server.js'],
    ['node', ['node'], null],
    ['node', ['node', '-r', 'dotenv/config', 'server.js', '-p', '3000', '-m', 'x'], 'server.js'],
    ['python3', ['python3', '-c', 'import time'], null],
    ['redis-server', ['redis-server', '*:6379'], null],
  ])('of %s %j is %j', (process, command, script) => expect(scriptName(process, command)).toBe(script));
});

describe('addresses', () => {
  it.each([
    ['0.0.0.0', 'localhost:1'],
    ['127.0.0.1', 'localhost:1'],
    ['::1', 'localhost:1'],
    ['::ffff:127.0.0.1', 'localhost:1'],
    ['127.0.0.53', '127.0.0.53:1'],
    ['192.168.1.20', '192.168.1.20:1'],
    ['::ffff:192.168.1.20', '192.168.1.20:1'],
    ['2001:db8::1', '[2001:db8::1]:1'],
  ])('%s is reached at %s', (address, reached) => {
    expect(connectAddress(groupOf(aListener(1, { address })))).toBe(reached);
    expect(browserUrl(groupOf(aListener(1, { address })))).toBe(`http://${reached}/`);
  });

  it('sends no browser to UDP or to a zone', () => {
    expect(browserUrl(groupOf(aListener(1, { protocol: 'udp' })))).toBeNull();
    expect(browserUrl(groupOf(aListener(1, { address: 'fe80::1', zone: 'eth0' })))).toBeNull();
  });
});

describe('bindGroups', () => {
  it('takes the two families of one reach together and keeps what is narrower apart', () => {
    const owners = [anOwner(1, 'x')];
    const addresses = ['0.0.0.0', '::', '192.168.1.20', '127.0.0.1'];
    const group = groupOf(...addresses.map((address) => aListener(1, { address, owners })));
    expect(bindGroups(group).map(({ binds, reach }) => [reach.scope, reach.ipv6, binds.length])).toEqual([
      ['any', true, 2],
      ['address', false, 1],
      ['loopback', false, 1],
    ]);
  });
});

describe('stoppables', () => {
  const owners = [anOwner(1, 'a', { identity: { unknown: 'permission' } }), anOwner(2, 'b')];
  const group = groupOf(aListener(80, { owners }), aListener(80, { owners, address: '::1' }));

  it('means by a target only the sockets that its own process holds', () => {
    const siblings = groupOf(
      aListener(80, { key: 'a', owners: [anOwner(7, 'worker')] }),
      aListener(80, { key: 'b', owners: [anOwner(8, 'worker')] }),
    );
    expect(stoppables(siblings).map((each) => 'target' in each && each.target.keys)).toEqual([['a'], ['b']]);
  });

  it('gives a target to each owner whose identity is known, with every socket of the row', () => {
    const keys = ['tcp 127.0.0.1 80', 'tcp ::1 80'];
    expect(stoppables(group)).toEqual([
      { owner: owners[0], unknown: 'permission' },
      { owner: owners[1], target: { pid: 2, identity: 'boot:2:77', protocol: 'tcp', port: 80, keys } },
    ]);
    expect(firstStop([group])?.target.pid).toBe(2);
    expect(firstStop([])).toBeNull();
  });

  it('means what is hidden where its service or container is known, and a process that is seen before that', () => {
    const hidden = { owners: [], ownersComplete: false } as const;
    const served = groupOf(aListener(80, { ...hidden, unit: 'web.service' }));
    const keys = ['tcp 127.0.0.1 80'];
    expect(firstStop([served])).toEqual({
      owner: null,
      target: { pid: 0, identity: 'hidden', protocol: 'tcp', port: 80, keys },
    });
    expect(firstStop([served, group])?.target.pid).toBe(2);
    expect(firstStop([groupOf(aListener(80, hidden))])).toBeNull();
    expect(firstStop([groupOf(aListener(80, { owners: [], unit: 'web.service' }))])).toBeNull();
  });
});
