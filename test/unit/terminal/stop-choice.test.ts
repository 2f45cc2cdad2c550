import { describe, expect, it } from 'vitest';
import { chooseStop, type StopCriteria } from '../../../electron/terminal/stop-choice.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

const two = owner(2);
const three = owner(3);

function criteria(port: number, change: Partial<StopCriteria> = {}): StopCriteria {
  return { port, protocol: null, pid: null, address: null, scope: 'process', ...change };
}

describe('chooseStop', () => {
  it('means the one process with every socket that it has on the port', () => {
    const listeners = [
      listenerOn(80, { owners: [two], key: 'v4' }),
      listenerOn(80, { owners: [two], key: 'v6', address: '::1', family: 6 }),
      listenerOn(8080, { owners: [two], key: 'other port' }),
      listenerOn(80, { owners: [two], key: 'udp', protocol: 'udp' }),
    ];
    const target = { pid: 2, identity: two.identity, protocol: 'tcp', port: 80 };
    expect(chooseStop(listeners, criteria(80))).toEqual({ kind: 'target', target: { ...target, keys: ['v4', 'v6'] } });
    // The address picks the process; all its sockets close all the same.
    expect(chooseStop(listeners, criteria(80, { protocol: 'tcp', address: '[::1]' }))).toEqual({
      kind: 'target',
      target: { ...target, keys: ['v4', 'v6'] },
    });
    expect(chooseStop(listeners, criteria(80, { protocol: 'udp' }))).toMatchObject({ target: { keys: ['udp'] } });
  });

  it('never takes a port that only begins alike', () => {
    const choice = chooseStop([listenerOn(21_499)], criteria(2_149));
    expect(choice).toMatchObject({ kind: 'none', outcome: 'nothing-listens', detail: 'Nothing listens on 2149.' });
  });

  it('asks which of several processes is meant, until an option says so', () => {
    const listeners = [
      listenerOn(80, { owners: [two], key: 'a', address: '127.0.0.1' }),
      listenerOn(80, { owners: [three], key: 'b', address: '127.0.0.2' }),
    ];
    expect(chooseStop(listeners, criteria(80))).toMatchObject({ kind: 'ambiguous', candidates: [{}, {}] });
    expect(chooseStop(listeners, criteria(80, { pid: 3 }))).toMatchObject({ target: { pid: 3, keys: ['b'] } });
    expect(chooseStop(listeners, criteria(80, { address: '127.0.0.1' }))).toMatchObject({ target: { pid: 2 } });
  });

  it('asks between the holders of one shared socket', () => {
    const shared = [listenerOn(80, { owners: [two, three] })];
    expect(chooseStop(shared, criteria(80))).toMatchObject({ kind: 'ambiguous', candidates: [{}, {}] });
    expect(chooseStop(shared, criteria(80, { pid: 2 }))).toMatchObject({ target: { pid: 2 } });
  });

  it('takes any holder for all of them, where all are meant', () => {
    const listeners = [
      listenerOn(80, { owners: [two], key: 'a', address: '127.0.0.1' }),
      listenerOn(80, { owners: [three], key: 'b', address: '127.0.0.2' }),
    ];
    expect(chooseStop(listeners, criteria(80, { scope: 'port' }))).toMatchObject({ target: { pid: 2, keys: ['a'] } });
    const both = [...listeners, listenerOn(80, { owners: [two], key: 'c', protocol: 'udp' })];
    expect(chooseStop(both, criteria(80, { scope: 'port' }))).toEqual({ kind: 'protocols' });
    expect(chooseStop(both, criteria(80, { scope: 'port', protocol: 'udp' }))).toMatchObject({
      target: { keys: ['c'] },
    });
  });

  it('tells a hidden owner from an absent one', () => {
    const hidden = listenerOn(80, { owners: [], ownersComplete: false, ownersProblem: 'hidden (permission): of root' });
    expect(chooseStop([hidden], criteria(80))).toMatchObject({
      kind: 'hidden',
      sockets: { protocol: 'tcp', port: 80, keys: [hidden.key] },
      detail: 'The process that holds 80 is hidden from your user: of root.',
    });
    expect(chooseStop([listenerOn(80)], criteria(80, { pid: 9 }))).toMatchObject({
      outcome: 'nothing-listens',
      detail: 'Process 9 does not listen on 80.',
    });
  });

  it('refuses a process whose identity could not be read', () => {
    const unidentified = listenerOn(80, { owners: [owner(2, { identity: { unknown: 'permission' } })] });
    expect(chooseStop([unidentified], criteria(80))).toMatchObject({ kind: 'none', outcome: 'refused' });
  });

  it('takes an address with or without its zone', () => {
    const linkLocal = listenerOn(80, { owners: [two], address: 'fe80::1', zone: 'eth0', family: 6 });
    for (const address of ['fe80::1', 'FE80::1%eth0', '[fe80::1%eth0]']) {
      expect(chooseStop([linkLocal], criteria(80, { address }))).toMatchObject({ kind: 'target' });
    }
    expect(chooseStop([linkLocal], criteria(80, { address: 'fe80::1%eth1' }))).toMatchObject({ kind: 'none' });
  });
});
