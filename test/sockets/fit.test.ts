import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FitVerdict, Story } from '../../electron/shared/story.ts';
import { canOpenNetworks, canRun } from '../support/needs.ts';
import { portolan } from '../support/portolan.ts';
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

/** As a person would judge who sees what runs there. */
const cases: readonly Case[] = [
  { title: 'Redis on its own port', programs: [servers.redis(6379)], verdict: 'expected', words: [/redis/i] },
  { title: 'Redis elsewhere', programs: [servers.redis(6390)], verdict: 'plausible', words: [/redis/i, /6379/] },
  {
    title: 'PostgreSQL on its own port',
    programs: [servers.postgres(5432)],
    verdict: 'expected',
    words: [/postgres/i],
  },
  { title: 'nginx on 80', programs: [servers.nginx(80)], verdict: 'expected', words: [/nginx/i] },
  { title: 'nginx on 8080', programs: [servers.nginx(8080)], verdict: 'expected', words: [/nginx/i] },
  {
    title: 'nginx on PostgreSQL’s port',
    programs: [servers.nginx(5432)],
    verdict: 'unusual',
    words: [/nginx/i, /postgres/i],
  },
  { title: 'sshd on 22', programs: [servers.sshd(22)], verdict: 'expected', words: [/ssh/i] },
  { title: 'sshd on 2222', programs: [servers.sshd(2222)], verdict: 'plausible', words: [/ssh/i] },
  { title: 'a Node program on 3000', programs: [servers.nodeHttp(3000)], verdict: 'plausible', words: [/node/i] },
  { title: 'next dev on 3000', programs: [servers.nextDev(3000)], verdict: 'expected', words: [/next/i] },
  {
    title: 'next dev under its own title',
    programs: [servers.nextDev(3000, 'next-server (v15.1.0)')],
    verdict: 'expected',
    words: [/next/i],
  },
  { title: 'Vite on 5173', programs: [servers.vite(5173)], verdict: 'expected', words: [/vite/i] },
  {
    title: 'a second Vite, on 5174',
    programs: [servers.vite(5173), servers.vite(5174)],
    verdict: 'plausible',
    words: [/vite/i, /5173/],
  },
  {
    title: 'python -m http.server on 8000',
    programs: [servers.pythonHttpServer(8000)],
    verdict: 'expected',
    words: [/python/i],
  },
  {
    title: 'python -m http.server on PostgreSQL’s port',
    programs: [servers.pythonHttpServer(5432)],
    verdict: 'unusual',
    words: [/python/i, /postgres/i],
  },
  {
    title: 'a Python program on PostgreSQL’s port',
    programs: [servers.pythonScript(5432)],
    verdict: 'unusual',
    words: [/python/i, /postgres/i],
  },
  {
    title: 'a Perl program on an unassigned port',
    programs: [servers.perlScript(9763)],
    verdict: 'cannot-tell',
    words: [/perl/i],
  },
  {
    title: 'a Python program on an unassigned port',
    programs: [servers.pythonScript(26_001)],
    verdict: 'cannot-tell',
    words: [/python/i],
  },
  {
    title: 'a Perl program on the port of DNS over UDP',
    programs: [servers.perlScript(53, 'udp')],
    verdict: 'unusual',
    words: [/perl/i],
  },
  {
    title: 'PostgreSQL’s port, held by somebody else',
    programs: [servers.perlScript(5432)],
    uid: secondUid,
    verdict: 'cannot-tell',
    words: [/postgres/i],
  },
  {
    title: 'a program that calls itself postgres',
    programs: [servers.impostor('postgres', 5432)],
    verdict: 'expected',
    words: [/consistent with/i],
  },
  {
    title: 'Redis, and Python on the same port of IPv6',
    programs: [servers.redis(6379), servers.pythonHttpServer(6379, '::1')],
    verdict: 'unusual',
    words: [/python/i],
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
      if (process.env['SHOW']) console.log(fit.verdict, told);
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
    const port = String(programs.at(-1)?.port);
    const within = [...network.within, ...asUser(ordinaryUid)];
    const { stdout, stderr } = await portolan(['story', port, '--json'], { within });
    const story = JSON.parse(stdout) as Story;
    if (story.here.length < programs.filter((each) => each.port === Number(port)).length)
      throw new Error(`${port} is not open: ${stderr}`);
    return story;
  } finally {
    for (const each of opened) await each.end();
  }
}
