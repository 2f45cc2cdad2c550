import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTextReader, listeningPart } from '../../../../electron/sockets/linux/listening-text.ts';
import { createNetTables } from '../../../../electron/sockets/linux/net-tables.ts';

let proc: string;

beforeEach(() => {
  proc = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
  mkdirSync(join(proc, 'net'));
  for (const file of ['tcp', 'tcp6', 'udp', 'udp6']) write(file, []);
});

afterEach(() => rmSync(proc, { recursive: true }));

const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';

function write(file: string, rows: readonly string[]): void {
  writeFileSync(join(proc, 'net', file), [header, ...rows, ''].join('\n'));
}

function row(port: number, state: '0A' | '01', queue = '00000000:00000000'): string {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const line = `   0: 0100007F:${hex} 00000000:0000 ${state} ${queue} 00:00000000 00000000     0        0 ${port} 1 0`;
  return line.padEnd(149);
}

const ports = (tables: ReturnType<ReturnType<typeof createNetTables>['read']>) =>
  tables.flatMap(({ rows }) => rows.map(({ port }) => port));

it('gives the same table for the same bytes, and for a change that is no news the same rows', () => {
  write('tcp', [row(80, '0A'), row(81, '01')]);
  const tables = createNetTables(proc);
  const [first] = tables.read('listening');
  expect(tables.read('listening')[0]).toBe(first);
  write('tcp', [row(80, '0A'), row(82, '01')]);
  expect(tables.read('listening')[0]).toBe(first);
  write('tcp', [row(80, '0A', '00000000:00000001')]);
  expect(tables.read('listening')[0]?.rows).toEqual(first?.rows);
});

it('reads no further than what listens, however many connections follow', () => {
  const connections = Array.from({ length: 2_000 }, (_, index) => row(20_000 + index, '01'));
  write('tcp', [...Array.from({ length: 100 }, (_, index) => row(1_000 + index, '0A')), ...connections]);
  const text = createTextReader().read(join(proc, 'net/tcp'), 'tcp', 4, 'listening');
  expect(text.length).toBeLessThan(readFileSync(join(proc, 'net/tcp')).length);
  expect(ports(createNetTables(proc).read('listening'))).toHaveLength(100);
});

it('reads every table whole from then on, once one lists a listener after a connection', () => {
  write('tcp', [row(80, '0A'), row(81, '01'), row(82, '0A')]);
  const tables = createNetTables(proc);
  expect(ports(tables.read('listening'))).toEqual([80]);
  expect(ports(tables.read('whole'))).toEqual([80, 82]);
  expect(ports(tables.read('listening'))).toEqual([80, 82]);
});

it('a table that never ends a line, or has no rows, harms nothing', () => {
  for (const text of ['', 'x', `${header}`, `${header}\n   0: 01`]) {
    writeFileSync(join(proc, 'net/tcp'), text);
    expect(createNetTables(proc).read('listening')[0]?.rows).toEqual([]);
    expect(listeningPart(Buffer.from(text), 4).length).toBeLessThanOrEqual(text.length);
  }
});
