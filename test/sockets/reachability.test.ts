import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReachabilityReport } from '../../electron/shared/reachability.ts';
import { canOpenNetworks, canRun } from '../support/needs.ts';
import { type Served, startServing } from '../support/portolan.ts';
import { type Holder, openHolder } from '../support/zoo/holder.ts';
import { lanAddress, linkLocal, longAddress, type Network, openNetwork } from '../support/zoo/network.ts';

const caller = join(import.meta.dirname, '../support/call-served.mjs');
const ports = {
  any: 21_100,
  lan: 21_101,
  loopback: 21_102,
  both: 21_103,
  zoned: 21_104,
  dropped: 21_105,
  forwarded: 21_106,
};

function canFilter(): boolean {
  return canRun({
    isMet: spawnSync('unshare', ['--net', 'iptables', '-t', 'nat', '-L', '-n']).status === 0,
    cases: 'the cases with a firewall',
    problem: 'no rule of a firewall can be made here',
    remedy: 'run on Linux as root, with the package iptables',
    mustBeMet: false,
  });
}

/** Without the link-local addresses that the kernel gave the interface itself, perhaps not all that time. */
function withoutGenerated(report: ReachabilityReport): ReachabilityReport {
  const isOurs = (address: string) => !address.startsWith('fe80:') || address.startsWith(`${linkLocal.address}%`);
  return { ...report, attempts: report.attempts.filter(({ address }) => isOurs(address)) };
}

describe.skipIf(!canOpenNetworks())('a check of reachability in a network of its own', () => {
  let network: Network;
  let holder: Holder;
  let served: Served | null = null;

  beforeAll(async () => {
    network = await openNetwork();
    holder = await openHolder({
      steps: [
        `open tcp 0.0.0.0 ${ports.any}`,
        `open tcp ${lanAddress} ${ports.lan}`,
        `open tcp 127.0.0.1 ${ports.loopback}`,
        `open tcp :: ${ports.both} v6only=0`,
        `open tcp ${linkLocal.address} ${ports.zoned} zone=${linkLocal.zone}`,
        `open tcp 0.0.0.0 ${ports.dropped}`,
        `open tcp 127.0.0.1 ${ports.forwarded}`,
      ],
      within: network.within,
    });
  });

  afterAll(async () => {
    await holder.end();
    await network.end();
  });

  /** The one-time address is spent by each call, so each has a door of its own. */
  async function check(port: number): Promise<ReachabilityReport & { readonly connected: readonly string[] }> {
    served = await startServing({ within: network.within });
    try {
      const [program = '', ...words] = [...network.within, process.execPath, caller, served.address];
      const question = JSON.stringify({ port });
      const { stdout, stderr } = spawnSync(program, [...words, 'checkReachability', question], { encoding: 'utf8' });
      const reply = JSON.parse(stdout || `"${stderr}"`);
      if (reply.ok !== true) throw new Error(stdout + stderr);
      const report = withoutGenerated(reply.value as ReachabilityReport);
      const accepted = report.attempts.filter(({ result }) => result === 'connected');
      return { ...report, connected: accepted.map(({ address }) => address) };
    } finally {
      await served.end();
    }
  }

  function filter(...words: readonly string[]): void {
    const [program = '', ...line] = [...network.within, 'iptables', ...words];
    const { status, stderr } = spawnSync(program, line, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  const zoned = `${linkLocal.address}%${linkLocal.zone}`;

  it('tries every address, with its zone, and agrees with how the sockets are bound', async () => {
    const any = await check(ports.any);
    expect(any.attempts.map(({ address }) => address).sort()).toEqual(
      ['127.0.0.1', '::1', lanAddress, longAddress, zoned].sort(),
    );
    expect([...any.connected].sort()).toEqual(['127.0.0.1', lanAddress].sort());
    expect(any.disagreements).toEqual([]);

    const lan = await check(ports.lan);
    expect({ connected: lan.connected, disagreements: lan.disagreements }).toEqual({
      connected: [lanAddress],
      disagreements: [],
    });
    expect(await check(ports.loopback)).toMatchObject({ connected: ['127.0.0.1'], disagreements: [] });
    const both = await check(ports.both);
    expect([...both.connected].sort()).toEqual(['127.0.0.1', '::1', lanAddress, longAddress, zoned].sort());
    expect(both.disagreements).toEqual([]);
    expect(await check(ports.zoned)).toMatchObject({ connected: [zoned], disagreements: [] });
  });

  it.skipIf(!canFilter())('tells a rule that drops connections from a port where nothing listens', async () => {
    filter('-A', 'INPUT', '-d', lanAddress, '-p', 'tcp', '--dport', `${ports.dropped}`, '-j', 'DROP');
    const { attempts, connected, disagreements } = await check(ports.dropped);
    expect(connected).toEqual(['127.0.0.1']);
    const silent = attempts.find(({ address }) => address === lanAddress);
    expect(silent).toMatchObject({ result: 'no-answer' });
    expect(silent?.tookMs).toBeGreaterThanOrEqual(1_900);
    expect(disagreements).toEqual([
      expect.stringMatching(new RegExp(`connections to ${lanAddress}, and yet nothing answered`)),
    ]);
  });

  it.skipIf(!canFilter())('finds what is forwarded to a socket that is bound to loopback only', async () => {
    const to = `127.0.0.1:${ports.forwarded}`;
    const from = ['-d', lanAddress, '-p', 'tcp', '--dport', `${ports.forwarded}`];
    filter('-t', 'nat', '-A', 'OUTPUT', ...from, '-j', 'DNAT', '--to-destination', to);
    const { connected, disagreements } = await check(ports.forwarded);
    expect(connected).toContain(lanAddress);
    expect(disagreements).toEqual([expect.stringMatching(new RegExp(`^${lanAddress} connected, although no socket`))]);
  });
});
