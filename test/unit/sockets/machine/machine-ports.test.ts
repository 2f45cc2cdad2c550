import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PortSpan } from '../../../../electron/shared/machine-ports.ts';
import {
  parseLocalRange,
  parsePortStart,
  parseReservedPorts,
  readLinuxPorts,
} from '../../../../electron/sockets/machine/linux-ports.ts';
import {
  createMachinePortsReader,
  createSystemPortsReader,
} from '../../../../electron/sockets/machine/machine-ports.ts';
import { parsePortRange, portRangeWords, readMacosPorts } from '../../../../electron/sockets/machine/macos-ports.ts';
import {
  dynamicPortWords,
  excludedRangeWords,
  netshProgram,
  parseDynamicPorts,
  parseExcludedRanges,
  readWindowsPorts,
} from '../../../../electron/sockets/machine/windows-ports.ts';
import type { RunTool } from '../../../../electron/sockets/tools/tool-problem.ts';
import { noTools } from '../../../support/linux-source.ts';
import { inCodePage, recorded } from '../../../support/recordings.ts';

const span = (firstPort: number, lastPort = firstPort): PortSpan => ({ firstPort, lastPort });

/** A tool that answers what was recorded for these words. */
function answering(recordings: Readonly<Record<string, string>>): RunTool {
  return async (program, words) => {
    const output = recordings[[program, ...words].join(' ')];
    return output === undefined ? noTools(program, words) : { ok: true, output };
  };
}

describe('Linux', () => {
  let procRoot: string;
  const setting = (name: string) => join(procRoot, 'sys/net/ipv4', name);

  beforeEach(() => {
    procRoot = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
    mkdirSync(join(procRoot, 'sys/net/ipv4'), { recursive: true });
  });

  afterEach(() => rmSync(procRoot, { recursive: true }));

  test('the settings as the kernel writes them, for both protocols', () => {
    writeFileSync(setting('ip_local_port_range'), '32768\t60999\n');
    writeFileSync(setting('ip_unprivileged_port_start'), '0\n');
    writeFileSync(setting('ip_local_reserved_ports'), '8080,9100-9105\n');
    const reserved = [span(8080), span(9100, 9105)];
    expect(readLinuxPorts(procRoot)).toEqual({
      os: 'linux',
      ephemeral: { tcp: span(32_768, 60_999), udp: span(32_768, 60_999) },
      unprivilegedFrom: 0,
      reserved: { tcp: reserved, udp: reserved },
    });
  });

  test('each setting that is absent, shut or of another form is unknown by itself', () => {
    writeFileSync(setting('ip_local_port_range'), '60999 32768\n');
    mkdirSync(setting('ip_local_reserved_ports'));
    const { ephemeral, unprivilegedFrom, reserved } = readLinuxPorts(procRoot);
    expect(ephemeral.tcp).toEqual({ unknown: 'parse' });
    expect(unprivilegedFrom).toEqual({ unknown: 'unsupported' });
    expect(reserved.udp).toEqual({ unknown: 'unsupported' });
  });

  test('nothing is no empty list: the kernel ends an empty one with a line end', () => {
    expect(parseReservedPorts('\n')).toEqual([]);
    expect(parseReservedPorts('')).toBeNull();
  });

  test.runIf(process.platform === 'linux')('the settings of this computer', async () => {
    const ports = await createSystemPortsReader()();
    const kernel = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim();
    expect(ports.os).toBe('linux');
    expect(ports.ephemeral.udp).toEqual(span(...(kernel.split('\t').map(Number) as [number, number])));
    expect(ports.unprivilegedFrom).toEqual(expect.any(Number));
    expect(Array.isArray(ports.reserved.tcp)).toBe(true);
  });
});

describe('macOS', () => {
  const command = ['sysctl', ...portRangeWords].join(' ');

  test('the range that a socket gets its port from unless it asks for another', async () => {
    const ports = await readMacosPorts(answering({ [command]: recorded('macos/portrange.txt') }));
    expect(ports.ephemeral).toEqual({ tcp: span(49_152, 65_535), udp: span(49_152, 65_535) });
    expect(ports.unprivilegedFrom).toBe(1024);
    expect(ports.reserved.tcp).toEqual({ unknown: 'unsupported' });
  });

  test('what sysctl does not tell is unknown', async () => {
    expect((await readMacosPorts(noTools)).ephemeral.tcp).toEqual({ unknown: 'unsupported' });
    expect((await readMacosPorts(answering({ [command]: '49152\n' }))).ephemeral.udp).toEqual({ unknown: 'parse' });
  });
});

describe('Windows', () => {
  const systemRoot = 'C:\\Windows';
  const netsh = netshProgram(systemRoot);
  const asPrinted = (file: string) => inCodePage(recorded(file)).toString('utf8');

  test('in whatever language it answers', async () => {
    const runTool = answering({
      [[netsh, ...dynamicPortWords('tcp')].join(' ')]: asPrinted('windows/dynamicport-en.txt'),
      [[netsh, ...dynamicPortWords('udp')].join(' ')]: asPrinted('windows/dynamicport-de.txt'),
      [[netsh, ...excludedRangeWords('tcp')].join(' ')]: asPrinted('windows/excludedportrange-en.txt'),
      [[netsh, ...excludedRangeWords('udp')].join(' ')]: asPrinted('windows/excludedportrange-zh.txt'),
    });
    expect(await readWindowsPorts({ runTool, systemRoot })).toEqual({
      os: 'windows',
      ephemeral: { tcp: span(1024, 65_534), udp: span(49_152, 65_535) },
      unprivilegedFrom: 0,
      reserved: {
        tcp: [span(5357), span(9800), span(49_671, 49_770), span(61_902, 62_001)],
        udp: [span(1607, 1706), span(5985), span(54_235)],
      },
    });
  });

  test('no exclusions are an empty list, no table is none', () => {
    const rows = /^ +\d.*\n/gm;
    expect(parseExcludedRanges(recorded('windows/excludedportrange-en.txt').replace(rows, ''))).toEqual([]);
    expect(parseExcludedRanges('The request is not supported.\r\n')).toBeNull();
  });

  test('what netsh does not tell is unknown', async () => {
    const unknown = { tcp: { unknown: 'unsupported' }, udp: { unknown: 'unsupported' } };
    expect(await readWindowsPorts({ runTool: noTools, systemRoot })).toMatchObject({
      ephemeral: unknown,
      reserved: unknown,
    });
  });
});

describe('arbitrary text', () => {
  const letters = fc.constantFrom(...'0123456789', '-', ',', '\t', ' ', '\n', '\r', ':', '*', 'x');
  const text = fc.oneof(
    fc.string({ unit: letters, maxLength: 40 }),
    fc.string({ unit: letters }).map((rows) => `----  ----\n${rows}`),
    fc.string({ unit: 'binary' }),
  );
  const written = (port: number, from: string) => expect(from).toContain(String(port));
  const valid = ({ firstPort, lastPort }: PortSpan) => {
    expect(firstPort).toBeGreaterThanOrEqual(0);
    expect(lastPort).toBeGreaterThanOrEqual(firstPort);
    expect(lastPort).toBeLessThanOrEqual(65_535);
  };

  test.each([
    ['ip_local_port_range', parseLocalRange],
    ['portrange', parsePortRange],
    ['dynamicport', parseDynamicPorts],
  ])('%s: nothing throws, no port is invented', (_name, parse) => {
    fc.assert(
      fc.property(text, (from) => {
        const parsed = parse(from);
        if (parsed !== null) valid(parsed);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['ip_local_reserved_ports', parseReservedPorts],
    ['excludedportrange', parseExcludedRanges],
  ])('%s: nothing throws, no port is invented', (_name, parse) => {
    fc.assert(
      fc.property(text, (from) => {
        for (const each of parse(from) ?? []) {
          valid(each);
          for (const port of [each.firstPort, each.lastPort]) written(port, from.replaceAll(/\b0+(?=\d)/g, ''));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ip_unprivileged_port_start: nothing throws, no port is invented', () => {
    fc.assert(
      fc.property(text, (from) => {
        const port = parsePortStart(from);
        if (port !== null) written(port, from.replace(/^0+(?=\d)/, ''));
      }),
    );
  });

  test('a list that the kernel wrote comes back as it was', () => {
    const spans = fc.tuple(fc.nat(65_535), fc.nat(65_535)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1 }), (list) => {
        const item = ({ firstPort, lastPort }: PortSpan) =>
          firstPort === lastPort ? String(firstPort) : `${firstPort}-${lastPort}`;
        expect(parseReservedPorts(`${list.map(item).join(',')}\n`)).toEqual(list);
      }),
    );
  });
});

describe('how often it reads', () => {
  test('once a minute, and once for all who ask at the same time', async () => {
    let nowMs = 0;
    let runs = 0;
    const read = createMachinePortsReader({
      platform: 'darwin',
      procRoot: '/nowhere',
      systemRoot: '',
      runTool: async () => {
        runs += 1;
        return { ok: true, output: `${runs}\n65535\n` };
      },
      clock: () => nowMs,
    });
    const [first, second] = await Promise.all([read(), read()]);
    expect(second).toBe(first);
    nowMs = 59_999;
    expect(await read()).toBe(first);
    nowMs = 60_000;
    expect((await read()).ephemeral.tcp).toEqual(span(2, 65_535));
  });

  test('on a system that is not known nothing is', async () => {
    const read = createMachinePortsReader({
      platform: 'freebsd',
      procRoot: '/proc',
      systemRoot: '',
      runTool: noTools,
      clock: () => 0,
    });
    expect(await read()).toMatchObject({ os: 'other', unprivilegedFrom: { unknown: 'unsupported' } });
  });
});
