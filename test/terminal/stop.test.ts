import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { StopHistory } from '../../electron/shared/stop.ts';
import { openRootBroker } from '../support/elevation/root-broker.ts';
import { aFolder } from '../support/folder.ts';
import { type ListenerProcess, openListener } from '../support/listener-process.ts';
import { ownData } from '../support/own-data.ts';
import { blind, canBlind, cliFile, portolan, startPortolan } from '../support/portolan.ts';
import { accepts, freePort, isRunning } from '../support/ports.ts';
import { startProgram } from '../support/programs.ts';
import { canAnswer, portolanOnScreen } from '../support/screen.ts';
import { ordinaryUid } from '../support/zoo/members.ts';

const open: ListenerProcess[] = [];

async function opened(...options: Parameters<typeof openListener>): Promise<ListenerProcess> {
  const listener = await openListener(...options);
  open.push(listener);
  return listener;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.end()));
});

async function historyIn(home: string): Promise<StopHistory> {
  const { stdout } = await portolan(['stops', '--json'], { env: ownData(home) });
  return JSON.parse(stdout) as StopHistory;
}

const openPort = `
use IO::Socket::INET;
$| = 1;
alarm 120;
my $listener = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 5, ReuseAddr => 1) or die $!;
`;
/** Three processes that hold one listening socket; prints the port, then the pids of the children. */
const sharing = `my $port = 0; ${openPort}
my @children;
for (1 .. 2) { my $pid = fork; if (!$pid) { alarm 120; sleep 120; exit } push @children, $pid }
print $listener->sockport, "\\n@children\\n";
sleep 120;`;

describe('portolan stop', () => {
  it('shows the plan, ends the process and says that the port is free: 0', async () => {
    const { pid, port } = await opened();
    const { status, stdout, stderr } = await portolan(['stop', String(port), '--yes']);
    expect(stdout).toMatch(new RegExp(`^To free tcp ${port}, held by node \\(pid ${pid}\\) `));
    expect(stdout).toContain(`tcp 127.0.0.1:${port}`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(await accepts(port)).toBe(false);
    expect(isRunning(pid)).toBe(false);
  });

  it('stops a UDP listener: 0', async () => {
    const { pid, port } = await opened({ protocol: 'udp' });
    const { status, stdout } = await portolan(['stop', `${port}/udp`, '--yes', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ plan: { target: { pid, protocol: 'udp' } }, outcome: 'freed' });
    expect(status).toBe(0);
  });

  it('touches nothing without a confirmation: 2', async () => {
    const { pid, port } = await opened();
    const { status, stderr } = await portolan(['stop', String(port)]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(isRunning(pid)).toBe(true);
  });

  it('says so when the process does not stop, and forces only on request: 3, then 0', async () => {
    const { pid, port } = await opened({ onTerminate: 'ignore' });
    const gentle = await portolan(['stop', String(port), '--yes', '--grace', '1']);
    expect(gentle.status).toBe(3);
    expect(gentle.stderr).toContain('--force');
    expect(isRunning(pid)).toBe(true);
    expect(await accepts(port)).toBe(true);

    const forced = await portolan(['stop', String(port), '--yes', '--grace', '1', '--force', '--json']);
    expect(JSON.parse(forced.stdout)).toMatchObject({ plan: { signal: 'SIGKILL' }, outcome: 'freed' });
    expect(forced.status).toBe(0);
    expect(await accepts(port)).toBe(false);
  });

  it('says who else holds the descriptor that one of them gave up, and ends all on request: 3, then 0', async () => {
    const program = startProgram(['perl', '-e', sharing]);
    const port = Number(await program.nextLine());
    const children = (await program.nextLine()).split(' ').map(Number);
    const one = await portolan(['stop', String(port), '--pid', String(children[0]), '--yes', '--json']);
    expect(JSON.parse(one.stdout)).toMatchObject({
      outcome: 'still-held',
      detail: expect.stringContaining(`${program.pid}`),
    });
    expect(one.status).toBe(3);
    expect([program.pid, ...children].map(isRunning)).toEqual([true, false, true]);

    const all = await portolan(['stop', String(port), '--all', '--yes', '--json']);
    expect(JSON.parse(all.stdout)).toMatchObject({ outcome: 'freed', plan: { scope: 'port', processes: [{}, {}] } });
    expect(all.status).toBe(0);
    expect([program.pid, ...children].map(isRunning)).toEqual([false, false, false]);
  });

  it('says who opened the port again: 4', async () => {
    const port = await freePort();
    const listener = `my $port = ${port}; ${openPort} print "open\\n"; sleep 120;`;
    const loop = startProgram(['bash', '-c', 'while :; do perl -e "$1"; done', 'loop', listener]);
    await loop.nextLine();
    const { status, stdout } = await portolan(['stop', String(port), '--yes', '--json', '--way', 'signal']);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'opened-again',
      detail: expect.stringContaining('perl (pid '),
    });
    expect(status).toBe(4);
    expect(await accepts(port)).toBe(true);
  });

  it('refuses to stop what it runs under: 5', async () => {
    const program = startProgram([
      process.execPath,
      '-e',
      `const server = require('node:net').createServer().listen(0, '127.0.0.1', () => {
         const words = [${JSON.stringify(cliFile)}, 'stop', String(server.address().port), '--yes', '--json'];
         const { status, stdout } = require('node:child_process').spawnSync(process.execPath, words, { encoding: 'utf8' });
         console.log(JSON.stringify({ status, ...JSON.parse(stdout) }));
       });`,
    ]);
    const told: unknown = JSON.parse(await program.nextLine());
    expect(told).toMatchObject({ status: 5, outcome: 'refused', detail: expect.stringContaining('runs under') });
    expect(isRunning(program.pid)).toBe(true);
  });

  it.skipIf(process.geteuid?.() !== 0)("cannot stop another user's listener, and says what would: 6", async () => {
    const { pid, port } = await opened();
    const { status, stdout } = await portolan(['stop', String(port), '--yes', '--json'], { uid: 65_534 });
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'permission-denied',
      remedy: { command: ['sudo', 'portolan', 'stop', String(port)] },
    });
    expect(status).toBe(6);
    expect(isRunning(pid)).toBe(true);
  });

  it('says that nothing listens, and leaves alone a port that only begins alike: 7', async () => {
    const { pid, port } = await opened({ port: 21_499, address: '127.0.0.9' });
    expect(port).toBe(21_499);
    const { status, stdout } = await portolan(['stop', '2149', '--yes', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ plan: null, outcome: 'nothing-listens' });
    expect(status).toBe(7);
    const { stderr } = await portolan(['stop', '2149', '--yes']);
    expect(stderr).toBe('portolan: Nothing listens on 2149.\n');
    expect(isRunning(pid)).toBe(true);
  });

  it.runIf(canBlind())('never takes what it could not read for a free port: 1', async () => {
    const { pid, port } = await opened();
    const { status, stdout, stderr } = await portolan(['stop', String(port), '--yes'], { within: blind });
    expect(stderr).toContain(`whether anything listens on port ${port} could not be read`);
    expect([status, stdout]).toEqual([1, '']);
    expect(isRunning(pid)).toBe(true);
  });

  it('asks which process is meant when two hold the port: 2, and ends only that one, or all', async () => {
    const first = await opened({ address: '127.0.0.1' });
    const second = await opened({ address: '127.0.0.2', port: first.port });
    const third = await opened({ address: '127.0.0.3', port: first.port });
    const unclear = await portolan(['stop', String(first.port), '--yes']);
    expect(unclear.status).toBe(2);
    expect(unclear.stderr).toContain(`--pid ${first.pid}`);
    expect(unclear.stderr).toContain(`--pid ${second.pid}`);

    const clear = await portolan(['stop', String(first.port), '--address', '127.0.0.2', '--yes']);
    expect(clear.status).toBe(0);
    expect(isRunning(second.pid)).toBe(false);
    expect(await accepts(first.port)).toBe(true);

    const all = await portolan(['stop', String(first.port), '--all', '--yes']);
    expect(all.status).toBe(0);
    expect([first, third].map(({ pid }) => isRunning(pid))).toEqual([false, false]);
  });

  it('ends what the process started, or its group, only where that is asked for', async () => {
    const family = `my $port = 0; ${openPort}
      my $pid = fork; if (!$pid) { close $listener; sleep 120; exit }
      print $listener->sockport, "\\n$pid\\n"; sleep 120;`;
    for (const [option, childRuns] of [
      [[], true],
      [['--children'], false],
      [['--group'], false],
    ] as const) {
      const program = startProgram(['perl', '-e', family]);
      const port = await program.nextLine();
      const child = Number(await program.nextLine());
      const { status } = await portolan(['stop', port, '--yes', ...option]);
      expect([option, status, isRunning(program.pid), isRunning(child)]).toEqual([option, 0, false, childRuns]);
    }
  });

  it('stops all the same where it cannot remember it, and says so', async () => {
    const { pid, port } = await opened();
    const { status, stderr } = await portolan(['stop', String(port), '--yes'], { env: ownData('/dev/null') });
    expect(status).toBe(0);
    expect(isRunning(pid)).toBe(false);
    expect(stderr).toContain('The latest stops could not be written to /dev/null/');
  });
});

describe('an interrupted portolan stop', () => {
  const stubborn = `my $port = 0; $SIG{TERM} = sub { print "asked\\n" }; ${openPort}
    print $listener->sockport, "\\n"; sleep 120 while 1;`;

  it('says that the outcome is not known, and remembers that: 1', async () => {
    const home = aFolder();
    const program = startProgram(['perl', '-e', stubborn]);
    const port = await program.nextLine();
    const command = startPortolan(['stop', port, '--yes', '--grace', '60'], { env: ownData(home) });
    let told = '';
    command.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    expect(await program.nextLine()).toBe('asked');
    await sleep(300);
    command.kill('SIGINT');
    expect(await once(command, 'close')).toEqual([1, null]);
    expect(told).toBe(
      `portolan: Interrupted: SIGTERM was sent to perl (pid ${program.pid}), and what comes of it was not watched.\n`,
    );
    expect((await historyIn(home)).records).toMatchObject([{ pid: program.pid, result: { outcome: 'unknown' } }]);
  });

  it('is remembered without an end where the command was killed', async () => {
    const home = aFolder();
    const program = startProgram(['perl', '-e', stubborn]);
    const port = await program.nextLine();
    const command = startPortolan(['stop', port, '--yes', '--grace', '60'], { env: ownData(home) });
    expect(await program.nextLine()).toBe('asked');
    command.kill('SIGKILL');
    await once(command, 'close');
    expect((await historyIn(home)).records).toMatchObject([{ pid: program.pid, result: null }]);
  });
});

describe('portolan stops', () => {
  it('tells the stops of several commands, the newest first, until they are forgotten', async () => {
    const home = aFolder();
    const env = ownData(home);
    const listeners = await Promise.all([opened(), opened(), opened()]);
    const stopped = listeners.map(({ port }) => portolan(['stop', String(port), '--yes'], { env }));
    expect((await Promise.all(stopped)).map(({ status }) => status)).toEqual([0, 0, 0]);
    const { records, problem } = await historyIn(home);
    expect(problem).toBeNull();
    expect(new Set(records.map(({ pid }) => pid))).toEqual(new Set(listeners.map(({ pid }) => pid)));
    expect(records.map(({ at }) => at)).toEqual(
      records
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(records.map(({ result }) => result?.outcome)).toEqual(['freed', 'freed', 'freed']);

    const { stdout } = await portolan(['stops'], { env });
    expect(stdout).toContain(`  freed: node (pid ${listeners[0]?.pid})`);
    expect((await portolan(['stops', '--clear'], { env })).stdout).toBe('All stops are forgotten.\n');
    expect(await historyIn(home)).toEqual({ records: [], problem: null });
  });
});

describe.runIf(canAnswer())('portolan stop on a screen', () => {
  it('asks, and takes anything but yes for no: 5', async () => {
    const { pid, port } = await opened();
    const { status, screen } = await portolanOnScreen(['stop', String(port), '--way', 'signal'], ['n']);
    expect(screen).toContain('Stop it? [y/N]');
    expect(screen).toContain('Not confirmed, so nothing was done.');
    expect(status).toBe(5);
    expect(isRunning(pid)).toBe(true);
  });

  it('asks which way where something would start it again, and ends that with it', async () => {
    const port = await freePort();
    const listener = `my $port = ${port}; ${openPort} print "open\\n"; sleep 120;`;
    const loop = startProgram(['bash', '-c', 'while :; do perl -e "$1"; done', 'loop', listener]);
    await loop.nextLine();
    const { status, screen } = await portolanOnScreen(['stop', String(port)], ['2', 'y']);
    expect(screen).toContain(`2. Stop bash (pid ${loop.pid})`);
    expect(screen).toMatch(/Which\? \[1\/2\/n\] [\s\S]*sends SIGTERM[\s\S]*bash[\s\S]*Stop it\? \[y\/N\] /);
    expect(status).toBe(0);
    expect(isRunning(loop.pid)).toBe(false);
    expect(await accepts(port)).toBe(false);
  });

  it.skipIf(process.geteuid?.() !== 0)(
    "ends root's listener for an ordinary user who is given the rights",
    async () => {
      const broker = await openRootBroker();
      try {
        const { pid, port } = await opened();
        const tools = aFolder();
        chmodSync(tools, 0o755);
        // In a terminal the real one may ask there, so it gets no such option.
        const pkexec = broker.pkexec.replace(/^if \(words\.shift.*$/m, '');
        writeFileSync(join(tools, 'pkexec'), pkexec, { mode: 0o755 });
        const env = { PATH: `${tools}:${process.env['PATH']}` };
        const ordinary = { env, uid: ordinaryUid };
        const declined = await portolanOnScreen(['stop', String(port)], ['n'], ordinary);
        expect(declined.screen).toContain('Ask for administrator rights? [y/N]');
        expect(declined.status).toBe(6);
        expect([isRunning(pid), broker.asked]).toEqual([true, []]);

        const given = await portolanOnScreen(['stop', String(port), '--way', 'signal'], ['y', 'y'], ordinary);
        expect(given.screen).toContain(`held by node (pid ${pid}) of user root`);
        expect([given.status, given.screen]).toEqual([0, expect.stringContaining('is free')]);
        expect(isRunning(pid)).toBe(false);
        expect(broker.asked.map(({ uid }) => uid)).toEqual([ordinaryUid, ordinaryUid]);
      } finally {
        await broker.end();
      }
    },
  );

  it('counts down while it waits, and leaves no trace of that', async () => {
    const { port } = await opened({ onTerminate: 'ignore' });
    const { status, screen } = await portolanOnScreen(['stop', String(port), '--way', 'signal', '--grace', '2'], ['y']);
    expect(status).toBe(3);
    expect(screen.replaceAll('\r\u001b[K', '<cleared>')).toMatch(
      /let go: 2 s[\s\S]*let go: 1 s[\s\S]*<cleared>portolan: node/,
    );
  });
});
