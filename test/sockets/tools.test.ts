import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isUnknown } from '../../electron/shared/known.ts';
import type { Problem, Snapshot, SourcesReport } from '../../electron/shared/snapshot.ts';
import { listing, sourcesReport } from '../support/listing.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { blind, canBlind, portolan } from '../support/portolan.ts';
import { isRunning } from '../support/ports.ts';
import { type Holder, openHolder } from '../support/zoo/holder.ts';
import { type Network, openNetwork } from '../support/zoo/network.ts';
import { makeToolFolder, type SocketTool, type ToolFolder } from '../support/zoo/tool-folder.ts';

const dualPort = 21_003;
const v6OnlyPort = 21_004;
const binds = [
  'tcp 127.0.0.1 21001',
  'udp 127.0.0.1 21001',
  'tcp 0.0.0.0 21002',
  `tcp :: ${dualPort} v6only=0`,
  `tcp :: ${v6OnlyPort} v6only=1`,
  ...Array.from({ length: 20 }, (_, index) => `tcp 127.0.0.1 ${22_000 + index}`),
];
const endpoints = binds.map((bind) => bind.split(' ').slice(0, 3).join(' ')).sort();

/** An address that no socket has. */
const invented = '203.0.113.7';
const inventedRow = {
  ss: `tcp LISTEN 0 5 ${invented}:4321 0.0.0.0:* ino:1 sk:1 cgroup:/ v6only:0 <->`,
  netstat: `tcp        0      0 ${invented}:4321        0.0.0.0:*               LISTEN      1/liar`,
};

const hangs = 'exec sleep 300';

/** What a tool may do instead of its work, as shell. */
const failures = (tool: SocketTool) =>
  [
    ['hangs', hangs],
    ['prints half and fails', '"$real" "$@" | head -c 500; exit 1'],
    ['prints half and ends well', '"$real" "$@" | head -c 500'],
    ['prints half and kills itself', '"$real" "$@" | head -c 500; kill -9 $$'],
    ['prints nothing and fails', 'exit 1'],
    ['prints garbage', 'head -c 100000 /dev/urandom'],
    ['prints a million lines of sockets that are not there', `yes '${inventedRow[tool]}' | head -n 1000000`],
  ] as const;

/** Far above the deadlines of the tools, far below for ever: a command that takes longer is killed, and the case fails. */
const patienceSeconds = 20;

describe.skipIf(!canOpenNetworks())('the tools of the system', () => {
  let network: Network;
  let holder: Holder;
  let tools: ToolFolder;

  beforeAll(async () => {
    network = await openNetwork();
    holder = await openHolder({ steps: binds.map((bind) => `open ${bind}`), within: network.within });
  });

  afterEach(() => {
    for (const pid of tools.started().filter(isRunning)) process.kill(pid, 'SIGKILL');
    tools.remove();
  });

  afterAll(async () => {
    await holder.end();
    await network.end();
  });

  const list = () => listing(options());
  const sources = () => sourcesReport(options());

  function options() {
    return {
      within: ['timeout', '--signal=KILL', String(patienceSeconds), ...network.within],
      env: { PATH: tools.searchPath },
    };
  }

  /** The kernel's tables need no tool: rows and owners are all there, and what only a tool knows is right or unknown. */
  function expectRight({ complete, sources: answered, listeners }: Snapshot) {
    expect(complete).toBe(true);
    expect(answered).toContain('linux-proc');
    expect(listeners.map(({ protocol, address, port }) => `${protocol} ${address} ${port}`).sort()).toEqual(endpoints);
    for (const { owners, ownersComplete, device, reach, port } of listeners) {
      expect([owners.map(({ pid }) => pid), ownersComplete]).toEqual([[holder.pid], true]);
      expect(isUnknown(device) ? null : device).toBeNull();
      if (port === dualPort) expect(isUnknown(reach.ipv4) || reach.ipv4).toBe(true);
      if (port === v6OnlyPort) expect(isUnknown(reach.ipv4) ? false : reach.ipv4).toBe(false);
    }
  }

  it('are not all needed: without netstat nothing is missing', async () => {
    tools = makeToolFolder({ netstat: null });
    const snapshot = await list();
    expectRight(snapshot);
    expect(snapshot.problems).toEqual([]);
    const { sources: reports } = await sources();
    expect(reports.map(({ source, state }) => [source, state])).toContainEqual(['systeminformation', 'answered']);
  });

  it.each([
    ['ss', { ss: null }],
    ['ss and netstat', { ss: null, netstat: null }],
  ] as const)('are named where they are missing: %s', async (_title, missing) => {
    tools = makeToolFolder(missing);
    const snapshot = await list();
    expectRight(snapshot);
    const { ipv4 } = snapshot.listeners.find(({ port }) => port === dualPort)?.reach ?? {};
    expect(isUnknown(ipv4)).toBe(true);
    for (const problems of [snapshot.problems, problemsOf(await sources())]) {
      expect(about('ss', problems)).toContainEqual(
        expect.objectContaining({ code: 'missing-tool', remedy: expect.stringMatching(/iproute2/) }),
      );
    }
  });

  it.each(failures('ss'))('cost no row and are named: an ss that %s', async (_title, script) => {
    tools = makeToolFolder({ ss: script });
    const [snapshot, report] = await Promise.all([list(), sources()]);
    expectRight(snapshot);
    expect(mainOf(report)).toMatchObject({ state: 'answered', socketsSeen: binds.length });
    expect(tools.started()).not.toEqual([]);
    for (const problems of [snapshot.problems, problemsOf(report)]) {
      expect(about('ss', problems)).not.toEqual([]);
      expect(about('ss', problems).map(({ remedy }) => remedy)).not.toContain('');
    }
    await expectNoneLeft();
  });

  it.each(failures('netstat'))('cost no row and are shown: a netstat that %s', async (_title, script) => {
    tools = makeToolFolder({ netstat: script });
    const [snapshot, report] = await Promise.all([list(), sources()]);
    expectRight(snapshot);
    expect(mainOf(report)).toMatchObject({ state: 'answered', socketsSeen: binds.length });
    const check = report.sources.find(({ source }) => source === 'systeminformation');
    const missed = check?.missingHere.filter((endpoint) => endpoint.startsWith('tcp')) ?? [];
    const foretold = check?.onlyHere.filter((endpoint) => endpoint.includes(invented)) ?? [];
    // The library asks ss itself where netstat fails, and does not tell: what it saw is then whole.
    const isWhole = check?.state === 'answered' && missed.length === 0 && foretold.length === 0;
    const isNamed = problemsOf(report).some(({ source }) => source === 'systeminformation');
    expect(isWhole || isNamed || missed.length + foretold.length > 0).toBe(true);
    if (script === hangs) expect(check).toMatchObject({ state: 'failed', problems: [{ code: 'timeout' }] });
    await expectNoneLeft();
  });

  async function expectNoneLeft() {
    await expect.poll(() => tools.started().filter(isRunning), { timeout: 1_000 }).toEqual([]);
  }
});

describe.skipIf(!canBlind())('where nothing can be read', () => {
  it('`portolan sources` says so of each source, with a remedy', async () => {
    const { status, stdout } = await portolan(['sources', '--json'], { within: blind });
    const report = JSON.parse(stdout) as SourcesReport;
    expect(status).toBe(1);
    expect(report.hiddenOwners).toBeNull();
    for (const { source, state, socketsSeen, problems } of report.sources.filter(({ role }) => role !== 'containers')) {
      expect([source, state, socketsSeen]).toEqual([source, 'failed', null]);
      expect(problems.map(({ remedy }) => remedy)).not.toContain('');
      expect(problems).not.toEqual([]);
    }
  });
});

function problemsOf(report: SourcesReport): readonly Problem[] {
  return report.sources.flatMap(({ problems }) => problems);
}

function mainOf(report: SourcesReport) {
  return report.sources.find(({ role }) => role === 'main');
}

function about(tool: SocketTool, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ source, message }) => new RegExp(`\\b${tool}\\b`).test(`${source} ${message}`));
}
