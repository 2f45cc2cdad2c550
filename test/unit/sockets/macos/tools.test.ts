import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchHolders } from '../../../../electron/sockets/macos/holders.ts';
import {
  canonicalAddress,
  fileWords,
  parseHeldSockets,
  parseProcessFiles,
  socketWords,
} from '../../../../electron/sockets/macos/lsof.ts';
import {
  commandLineWords,
  parseCommandLines,
  parseProcessList,
  processListWords,
  psEnvironment,
} from '../../../../electron/sockets/macos/ps.ts';
import type { ConnectionRow } from '../../../../electron/sockets/systeminformation/connection-row.ts';
import { runTool } from '../../../../electron/sockets/tools/run-tool.ts';
import { openListener } from '../../../support/listener-process.ts';
import { recorded } from '../../../support/recordings.ts';

/** Lines of a recording, torn apart, mixed with anything. */
function mangled(file: string) {
  const lines = recorded(file).split('\n');
  const line = fc.oneof(
    fc.constantFrom(...lines),
    fc
      .tuple(fc.constantFrom(...lines), fc.nat(40), fc.nat(40))
      .map(([text, from, length]) => text.slice(from, from + length)),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  return fc.array(line, { maxLength: 40 }).map((chosen) => chosen.join('\n'));
}

describe('ps', () => {
  test('every process with its start in UTC and its name whole', () => {
    const list = parseProcessList(recorded('macos/ps.txt'));
    expect(list.size).toBe(10);
    expect(list.get(742)).toMatchObject({
      parentPid: 1,
      user: '_mdnsresponder',
      startedAt: '2026-11-01T06:00:03.000Z',
      identity: `${Date.UTC(2026, 10, 1, 6, 0, 3) / 1000}:742`,
      name: 'mDNSResponder',
    });
    expect(list.get(31195)?.name).toBe('Google Chrome Helper (Renderer)');
    expect(list.get(33000)?.name).toBe('zsh');
  });

  test('command lines stay whole, since ps does not say where an argument ends', () => {
    expect(parseCommandLines(recorded('macos/ps-command.txt')).get(33784)).toBe('node server.js --name my app');
  });

  test('arbitrary text: nothing throws, nothing is invented', () => {
    fc.assert(
      fc.property(mangled('macos/ps.txt'), (text) => {
        for (const { pid, user, name } of parseProcessList(text).values()) {
          expect(text).toContain(String(pid));
          expect(text).toContain(user);
          if (typeof name === 'string') expect(text).toContain(name);
        }
        for (const [pid, command] of parseCommandLines(text)) {
          expect(Number.isSafeInteger(pid)).toBe(true);
          expect(text).toContain(command);
        }
      }),
    );
  });
});

describe('lsof', () => {
  test('listening sockets with every holder, connections left out', () => {
    expect(parseHeldSockets(recorded('macos/lsof-sockets.txt'))).toEqual([
      { protocol: 'tcp', address: '::1', port: 5002, pids: [31195] },
      { protocol: 'tcp', address: 'fe80::1', port: 5000, pids: [31195] },
      { protocol: 'tcp', address: '::', port: 3000, pids: [33784, 33785] },
      { protocol: 'tcp', address: '2001:db8:1:2:3:4:5:6', port: 8080, pids: [33785] },
    ]);
  });

  test('folders and programs, of which the first text file counts', () => {
    const files = parseProcessFiles(recorded('macos/lsof-files.txt'));
    expect(files?.get(33784)).toEqual({
      cwd: '/Users/anna/Projects/naïve shop',
      executable: '/opt/homebrew/Cellar/node/24.1.0/bin/node',
    });
  });

  test.each(['', 'lsof: no pwd entry for UID 501\n', 'COMMAND PID USER\nnode 1 anna\n'])('%j is no answer', (text) => {
    expect(parseHeldSockets(text)).toBeNull();
    expect(parseProcessFiles(text)).toBeNull();
  });

  test.each([
    ['fe80:4::aede:48ff:fe00:1122', 'fe80::aede:48ff:fe00:1122'],
    ['fe80::1%lo0', 'fe80::1'],
    ['fe80:1::1', 'fe80::1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', null],
    ['2001:db8:1', null],
  ])('the address %s', (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });

  test('arbitrary text: nothing throws, nothing is invented', () => {
    fc.assert(
      fc.property(mangled('macos/lsof-sockets.txt'), (text) => {
        for (const { port, pids, address } of parseHeldSockets(text) ?? []) {
          expect(text).toMatch(new RegExp(`:0*${port}$`, 'm'));
          for (const pid of pids) expect(text).toMatch(new RegExp(`^p0*${pid}$`, 'm'));
          const hosts = [...text.matchAll(/^n\[?(.*?)\]?:\d+$/gm)].map(([, host = '']) => host);
          const known = hosts.flatMap((host) => (host === '*' ? ['0.0.0.0', '::'] : (canonicalAddress(host) ?? [])));
          expect(known).toContain(address);
        }
      }),
    );
    fc.assert(
      fc.property(mangled('macos/lsof-files.txt'), (text) => {
        for (const { cwd, executable } of parseProcessFiles(text)?.values() ?? []) {
          expect(text).toContain(cwd ?? executable ?? '');
        }
      }),
    );
  });
});

describe('rows and holders', () => {
  function row(change: Partial<ConnectionRow>): ConnectionRow {
    return {
      protocol: 'tcp',
      family: 4,
      address: '0.0.0.0',
      isCut: false,
      zone: null,
      device: null,
      port: 80,
      dualStack: false,
      pid: 1,
      program: null,
      ...change,
    };
  }
  const held = (address: string, ...pids: number[]) => ({ protocol: 'tcp', address, port: 80, pids }) as const;

  test('several sockets on one port go to the rows whose pids hold them', () => {
    const [a, b] = [held('0.0.0.0', 1), held('0.0.0.0', 2)];
    expect(matchHolders([row({ pid: 2 }), row({ pid: 1 })], [a, b])).toEqual([b, a]);
  });

  test('the pid may be of a process that handed the socket on; each socket is given away once', () => {
    const socket = held('0.0.0.0', 7);
    expect(matchHolders([row({ pid: 9 }), row({ pid: 9 })], [socket])).toEqual([socket, null]);
    expect(matchHolders([row({ protocol: 'udp' }), row({ port: 81 }), row({ address: '::' })], [socket])).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('an address that was cut off takes the only one that fits, and guesses at none', () => {
    const cut = row({ address: '2001:db8:1…', isCut: true, pid: { unknown: 'parse' } });
    const [a, b] = [held('2001:db8:1::1', 5), held('2001:db8:1::2', 6)];
    expect(matchHolders([cut], [a])).toEqual([a]);
    expect(matchHolders([cut], [a, b])).toEqual([null]);
    expect(matchHolders([row({ address: '2001:db8:1…', isCut: true, pid: 6 })], [a, b])).toEqual([b]);
    expect(matchHolders([cut], [held('2001:db8:2::1', 5)])).toEqual([null]);
  });
});

// The same tools, as Linux has them: their words and fields are the documented ones.
describe.runIf(process.platform === 'linux')('real tools', { timeout: 30_000 }, () => {
  const options = { timeoutMs: 20_000, searchPath: process.env['PATH'] };

  test('ps tells parents, start and command line of a real process', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const listener = await openListener();
    try {
      const list = await runTool('ps', processListWords, { ...options, environment: psEnvironment });
      const lines = await runTool('ps', commandLineWords([listener.pid]), { ...options, environment: psEnvironment });
      const facts = list.ok ? parseProcessList(list.output).get(listener.pid) : null;
      expect(facts).toMatchObject({ parentPid: process.pid, name: 'node' });
      expect(Math.abs(Date.parse(String(facts?.startedAt)) - before)).toBeLessThan(5_000);
      expect(lines.ok && parseCommandLines(lines.output).get(listener.pid)).toContain(`${process.execPath} -e`);
    } finally {
      await listener.end();
    }
  });

  test('lsof tells a real listener, its folder and its program', async () => {
    const listeners = [await openListener({ address: '::1' }), await openListener({ protocol: 'udp' })];
    try {
      const pids = listeners.map(({ pid }) => pid);
      const answer = await runTool('lsof', socketWords(process.pid), { ...options, endsWell: [0, 1] });
      const sockets = answer.ok ? parseHeldSockets(answer.output) : null;
      expect(sockets).toEqual(
        expect.arrayContaining([
          { protocol: 'tcp', address: '::1', port: listeners[0]?.port, pids: [pids[0]] },
          { protocol: 'udp', address: '127.0.0.1', port: listeners[1]?.port, pids: [pids[1]] },
        ]),
      );
      const files = await runTool('lsof', fileWords(pids), { ...options, endsWell: [0, 1] });
      const found = files.ok ? parseProcessFiles(files.output) : null;
      expect(found?.get(Number(pids[0]))).toEqual({ cwd: '/', executable: process.execPath });
    } finally {
      await Promise.all(listeners.map((listener) => listener.end()));
    }
  });

  test('lsof tells every process that shares one real socket', async () => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const { fd } = (server as unknown as { readonly _handle: { readonly fd: number } })._handle;
    const heir = spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore', fd] });
    try {
      await once(heir, 'spawn');
      const answer = await runTool('lsof', socketWords(process.pid), { ...options, endsWell: [0, 1] });
      const sockets = answer.ok ? parseHeldSockets(answer.output) : null;
      const pids = [process.pid, Number(heir.pid)].sort((a, b) => a - b);
      expect(sockets?.filter((socket) => socket.port === port)).toEqual([
        { protocol: 'tcp', address: '127.0.0.1', port, pids },
      ]);
    } finally {
      heir.kill('SIGKILL');
      server.close();
    }
  });
});
