import { existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listing } from '../support/listing.ts';
import { canRun, labTool } from '../support/needs.ts';
import { accepts, freePort } from '../support/ports.ts';
import { type HeldProcess, hold } from '../support/zoo/held-process.ts';
import { holderScript, lifetimeSeconds, openHolder } from '../support/zoo/holder.ts';
import { ordinaryUid } from '../support/zoo/members.ts';

const readers = [
  ['root', 0],
  ['a user who may not see the process', ordinaryUid],
] as const;

const service = 'portolan-zoo.service';
const startService = `
  printf '%s' "$1" >"$HOME/.config/systemd/user/${service}"
  systemctl --user daemon-reload
  systemctl --user start ${service}
  echo started
  exec cat
`;

const userSystemd = labTool('user-systemd', 'the service of a real systemd --user');

describe.skipIf(userSystemd === null)('a service of systemd --user', () => {
  let manager: HeldProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const text = `[Service]\nExecStart=/usr/bin/perl "${holderScript}" ${lifetimeSeconds} "open tcp 127.0.0.1 ${port}"\n`;
    manager = await hold([userSystemd ?? '', 'bash', '-ec', startService, 'bash', text], {
      isReady: (lines) => lines.includes('started'),
    });
    await vi.waitUntil(() => accepts(port), { timeout: 5_000 });
  });

  afterAll(() => manager.end());

  it.each(readers)('is named, read by %s', async (_title, uid) => {
    const { listeners } = await listing({ uid });
    const [listener] = listeners.filter((each) => each.port === port);
    expect(listener).toMatchObject({ unit: service, unitManager: 'user', container: null });
    expect(listener?.owners.map(({ name, unit }) => [name, unit])).toEqual(
      uid === 0 ? [['perl', { name: service, manager: 'user' }]] : [],
    );
  });
});

/** Where systemd puts what it starts, and what that says of a process there (systemd.special(7)). */
const groups = [
  ['system.slice/portolan-zoo.service', service, 'system'],
  ['system.slice/portolan-zoo.service/worker', service, 'system'],
  ['system.slice/system-zoo.slice/zoo@one.service', 'zoo@one.service', 'system'],
  ['user.slice/user-9.slice/user@9.service/app.slice/portolan-zoo.service', service, 'user'],
  ['user.slice/user-9.slice/user@9.service/app.slice/app-zoo-12.scope', null, null],
  ['user.slice/user-9.slice/session-3.scope', null, null],
] as const;

const groupFolder = /^\S+ \S+ \S+ \S+ (\S+) .* - cgroup2 /m.exec(readFileSync('/proc/self/mountinfo', 'utf8'))?.[1];

const canMakeGroups = canRun({
  isMet: process.geteuid?.() === 0 && groupFolder !== undefined && !existsSync('/run/systemd/system'),
  cases: 'the control groups of systemd units',
  problem: 'no control group can be made here, or systemd owns them all',
  remedy: 'run as root with a writable cgroup2, where systemd does not run',
  mustBeMet: false,
});

describe.skipIf(!canMakeGroups)('a process in the control group', () => {
  describe.each(groups)('%s', (group, unit, manager) => {
    it.each(readers)('has its unit, read by %s', async (_title, uid) => {
      const port = await freePort();
      const made = makeGroup(groupFolder ?? '', group);
      const within = ['sh', '-c', `echo $$ >"$0/cgroup.procs" && exec "$@"`, join(groupFolder ?? '', group)];
      const holder = await openHolder({ steps: [`open tcp 127.0.0.1 ${port}`], within });
      try {
        const { listeners } = await listing({ uid });
        const [listener] = listeners.filter((each) => each.port === port);
        expect(listener).toMatchObject({ unit, unitManager: manager, container: null });
        expect(listener?.owners.map((owner) => owner.unit)).toEqual(
          uid === 0 ? [unit === null ? null : { name: unit, manager }] : [],
        );
      } finally {
        await holder.end();
        for (const folder of made) rmdirSync(folder);
      }
    });
  });
});

/** Returns the folders that were not there before, innermost first. */
function makeGroup(root: string, group: string): readonly string[] {
  const parts = group.split('/');
  const folders = parts.map((_, index) => join(root, ...parts.slice(0, index + 1)));
  const missing = folders.filter((folder) => !existsSync(folder));
  for (const folder of missing) mkdirSync(folder);
  return missing.reverse();
}
