import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FitVerdict, Story } from '../../electron/shared/story.ts';
import { storyOf } from '../support/listing.ts';
import { canOpenNetworks, canRun } from '../support/needs.ts';
import { openServer } from '../support/servers/open-server.ts';
import * as servers from '../support/servers/programs.ts';
import { ordinaryUid, secondUid } from '../support/zoo/members.ts';
import { asUser, openNetwork, setKernel } from '../support/zoo/network.ts';

interface Case {
  readonly title: string;
  /** Started one after the other. The story is that of the last one's port. */
  readonly programs: readonly servers.Program[];
  /** Who runs them; default: who reads. */
  readonly uid?: number;
  readonly verdict: FitVerdict;
  /** What the reasons must say, in whatever order. */
  readonly words: readonly RegExp[];
}

const {
  redis,
  postgres,
  nginx,
  sshd,
  nodeHttp,
  nodeInspected,
  nextDev,
  vite,
  pythonHttpServer,
  pythonScript,
  perlScript,
} = servers;

/** As a person would judge who sees what runs there. */
const cases: readonly Case[] = [
  { title: 'Redis on its own port', programs: [redis(6379)], verdict: 'expected', words: [/redis/] },
  {
    title: 'Redis elsewhere',
    programs: [redis(6390)],
    verdict: 'plausible',
    words: [/defaults of Redis are ports 6379/],
  },
  {
    title: 'Redis on PostgreSQL’s port',
    programs: [redis(5432)],
    verdict: 'unusual',
    words: [/registered for postgresql/, /Redis/],
  },
  {
    title: 'PostgreSQL on its own port',
    programs: [postgres(5432)],
    verdict: 'expected',
    words: [/executable is postgres/],
  },
  {
    title: 'a second PostgreSQL',
    programs: [postgres(5433)],
    verdict: 'plausible',
    words: [/default of PostgreSQL is port 5432/],
  },
  { title: 'nginx on 80', programs: [nginx(80)], verdict: 'expected', words: [/registered for http/, /nginx/] },
  { title: 'nginx on 8080', programs: [nginx(8080)], verdict: 'expected', words: [/registered for http-alt/, /nginx/] },
  {
    title: 'nginx on 3000',
    programs: [nginx(3000)],
    verdict: 'plausible',
    words: [/registered for hbci/, /none is out of place/],
  },
  // It may pass connections on to PostgreSQL, as its module for streams does.
  {
    title: 'nginx on PostgreSQL’s port',
    programs: [nginx(5432)],
    verdict: 'cannot-tell',
    words: [/listens for something else/],
  },
  { title: 'sshd on 22', programs: [sshd(22)], verdict: 'expected', words: [/registered for ssh/, /sshd/] },
  { title: 'sshd on 2222', programs: [sshd(2222)], verdict: 'plausible', words: [/default of OpenSSH is port 22/] },
  {
    title: 'sshd on PostgreSQL’s port',
    programs: [sshd(5432)],
    verdict: 'unusual',
    words: [/default of OpenSSH is port 22/],
  },
  {
    title: 'a Node program on 3000',
    programs: [nodeHttp(3000)],
    verdict: 'plausible',
    words: [/registered for hbci/, /node runs any program/],
  },
  {
    title: 'a Node program on PostgreSQL’s port',
    programs: [nodeHttp(5432)],
    verdict: 'unusual',
    words: [/would not be run by node/],
  },
  {
    title: 'the debugger of a Node program',
    programs: [nodeInspected(9229)],
    verdict: 'expected',
    words: [/not registered/, /“--inspect”/],
  },
  {
    title: 'next dev on 3000',
    programs: [nextDev(3000)],
    verdict: 'expected',
    words: [/registered for hbci/, /“next dev”/, /depends on next/],
  },
  {
    title: 'next dev under its own title',
    programs: [nextDev(3000, 'next-server (v15.1.0)')],
    verdict: 'expected',
    words: [/“next-server”/],
  },
  { title: 'Vite on 5173', programs: [vite(5173)], verdict: 'expected', words: [/not registered/, /“vite”/] },
  { title: 'a second Vite, on 5174', programs: [vite(5173), vite(5174)], verdict: 'plausible', words: [/5173 \+ 1/] },
  {
    title: 'Vite on 3000',
    programs: [vite(3000, ['--port', '3000'])],
    verdict: 'plausible',
    words: [/defaults of Vite are ports .*5173/],
  },
  {
    title: 'python -m http.server on 8000',
    programs: [pythonHttpServer(8000)],
    verdict: 'expected',
    words: [/“-m http.server”/],
  },
  {
    title: 'python -m http.server on PostgreSQL’s port',
    programs: [pythonHttpServer(5432)],
    verdict: 'unusual',
    words: [/registered for postgresql/, /port 8000/],
  },
  {
    title: 'a Python program on PostgreSQL’s port',
    programs: [pythonScript(5432)],
    verdict: 'unusual',
    words: [/PostgreSQL.* would not be run by python/],
  },
  {
    title: 'a Python program on an unassigned port',
    programs: [pythonScript(26_001)],
    verdict: 'cannot-tell',
    words: [/No use/, /python/],
  },
  {
    title: 'a Perl program on an unassigned port',
    programs: [perlScript(26_001)],
    verdict: 'cannot-tell',
    words: [/No use/, /perl/],
  },
  {
    title: 'a Perl program on a port that only WSO2 is known to use',
    programs: [perlScript(9763)],
    verdict: 'unusual',
    words: [/not registered/, /WSO2/],
  },
  {
    title: 'a Perl program on the port of DNS over UDP',
    programs: [perlScript(53, 'udp')],
    verdict: 'unusual',
    words: [/registered for domain/],
  },
  {
    title: 'a Perl script that is named postgres',
    programs: [servers.namedScript('postgres', 5432)],
    verdict: 'unusual',
    words: [/would not be run by perl/],
  },
  // Nothing but its own doing tells it from the real one: the words must leave that open.
  {
    title: 'an executable that is named postgres',
    programs: [servers.namedProgram('postgres', 5432)],
    verdict: 'expected',
    words: [/consistent with PostgreSQL/],
  },
  {
    title: 'a port held by somebody else',
    programs: [perlScript(5432)],
    uid: secondUid,
    verdict: 'cannot-tell',
    words: [/could not be read/],
  },
  {
    title: 'Redis, and Python on the same port of IPv6',
    programs: [redis(6379), pythonHttpServer(6379, '::1')],
    verdict: 'unusual',
    words: [/redis/, /http.server/],
  },
];

function isInstalled({ programs }: Case): boolean {
  return programs.every(({ file }) =>
    canRun({
      isMet: existsSync(file),
      cases: `the verdict about ${file}`,
      problem: `there is no ${file}`,
      remedy: 'install the packages redis-server, postgresql, nginx-light, openssh-server, python3 and perl',
      mustBeMet: process.geteuid?.() === 0 && existsSync('/etc/debian_version'),
    }),
  );
}

describe.skipIf(!canOpenNetworks())('what really listens, judged by its story', () => {
  for (const each of cases) {
    const { title, programs, uid = ordinaryUid, verdict, words } = each;
    it.skipIf(!isInstalled(each))(`${title}: ${verdict}`, async () => {
      const { fit, here } = await judge(programs, uid);
      const told = [title, ...fit.reasons, ...here.map(({ owners }) => JSON.stringify(owners))].join('\n');
      expect(fit.verdict, told).toBe(verdict);
      for (const word of words) expect(fit.reasons.join('\n')).toMatch(word);
    });
  }
});

/** Starts the programs in a network of their own and reads the story there as an ordinary user. */
async function judge(programs: readonly servers.Program[], uid: number): Promise<Story> {
  const network = await openNetwork();
  const opened: { end(): Promise<void> }[] = [network];
  try {
    setKernel(network, 'net/ipv4/ip_unprivileged_port_start', '0');
    for (const program of programs) opened.unshift(await openServer(program, network, uid));
    const port = programs.at(-1)?.port ?? 0;
    const story = await storyOf(port, { within: [...network.within, ...asUser(ordinaryUid)] });
    const wanted = programs.filter((each) => each.port === port).length;
    if (story.here.length < wanted) throw new Error(`${story.here.length} of ${wanted} listeners were read on ${port}`);
    return story;
  } finally {
    for (const each of opened) await each.end();
  }
}
