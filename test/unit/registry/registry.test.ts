import { expect, test } from 'vitest';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import { excerpt, tableOf } from './support.ts';

const registry = registryOf(tableOf(excerpt));
const names = (port: number, protocol: 'tcp' | 'udp' | 'sctp' | 'dccp') =>
  registry.lookup(port, protocol).names.map(({ name }) => name);

test('the date is that of the edition', () => {
  expect(registry.date).toBe('2026-03-04');
});

test.each([
  [5, 'tcp', 'assigned'],
  [24, 'tcp', 'reserved'],
  [100, 'tcp', 'unassigned'],
  [114, 'udp', 'de-assigned'],
  [230, 'dccp', 'reserved'],
  [352, 'udp', 'no-row'],
  [1008, 'udp', 'unassigned'],
  [1008, 'tcp', 'no-row'],
  [2825, 'tcp', 'unassigned'],
  [2999, 'tcp', 'assigned'],
  [3693, 'udp', 'reserved'],
  [4200, 'tcp', 'no-row'],
  [6063, 'udp', 'assigned'],
  [6064, 'udp', 'no-row'],
  [7775, 'tcp', 'assigned'],
  [7775, 'udp', 'reserved'],
  [7775, 'sctp', 'unassigned'],
  [7776, 'tcp', 'unassigned'],
  [49_151, 'sctp', 'reserved'],
  [49_152, 'tcp', 'dynamic'],
  [65_535, 'udp', 'dynamic'],
] as const)('%i/%s is %s', (port, protocol, status) => {
  expect(registry.lookup(port, protocol).status).toBe(status);
  expect(registry.label(port, protocol).status).toBe(status);
});

test('every name of a port is listed, assignments first', () => {
  expect(names(5, 'tcp')).toEqual(['parcel', 'parcel-www']);
  expect(names(5, 'sctp')).toEqual(['parcel']);
  expect(registry.lookup(351, 'tcp').names.map(({ name, kind }) => [name, kind])).toEqual([
    ['first', 'assignment'],
    ['second', 'widespread-use'],
  ]);
});

test('a row without a protocol is named for each of them and assigned for none', () => {
  for (const protocol of transportProtocols) {
    const { status, names, block } = registry.lookup(4250, protocol);
    expect(status).toBe('no-row');
    expect(block).toBeNull();
    expect(names).toMatchObject([{ name: 'many-worlds', protocolStated: false, firstPort: 4200, lastPort: 4299 }]);
  }
});

test('a use without a name is told as such and is no gap', () => {
  expect(registry.lookup(24, 'udp').names).toMatchObject([{ name: null, description: 'any private parcel system' }]);
  expect(registry.label(24, 'udp').name).toBeNull();
});

test('an older name is an alias, and the sentence that says so is gone', () => {
  expect(registry.lookup(63, 'tcp').names).toMatchObject([
    { name: 'wherepp', description: 'where++', aliases: ['where++'] },
    { name: 'where++', remarks: [expect.stringContaining('older name of wherepp')] },
  ]);
  expect(registry.lookup(74, 'udp').names).toMatchObject([{ description: null, aliases: ['bare_dbd'] }]);
});

test('people are named by identifier, and the contact stands in for an assignee', () => {
  expect(registry.lookup(5, 'tcp').names[0]?.assignee).toBe('Ada B Example');
  expect(registry.lookup(5, 'sctp').names[0]?.assignee).toBe('Example Board');
  expect(registry.lookup(3693, 'tcp').names[0]?.assignee).toBe('Example Inc');
  expect(registry.lookup(5, 'dccp').names[0]?.assignee).toBeNull();
});

test('references keep their label, and no mail address or explanation passes for one', () => {
  expect(registry.lookup(5, 'sctp').names[0]?.references).toEqual([
    { label: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
    { label: 'RFC 8126, Section 4.1', url: 'https://www.rfc-editor.org/rfc/rfc8126' },
  ]);
  expect(registry.lookup(4646, 'tcp').names[0]?.references).toEqual([
    { label: 'draft-example-signal-02', url: null },
    { label: 'https://example.org/proto.md', url: 'https://example.org/proto.md' },
    { label: 'TR-352', url: null },
  ]);
});

test('dates are as precise as given', () => {
  expect(registry.lookup(4646, 'tcp').names).toMatchObject([
    { registered: '2020-01-16', modified: '2021-06', description: 'A description over two lines' },
  ]);
});

test.each([
  [2, 'tcp', '2025-02-13'],
  [114, 'tcp', '2004-06'],
  [585, 'tcp', '2006-04-25'],
  [1783, 'udp', '2000-04-14'],
  [2693, 'udp', '2004-02-06'],
  [2925, 'tcp', '2000-12-07'],
  [4501, 'tcp', '2001-06-08'],
] as const)('%i/%s was de-assigned on %s', (port, protocol, date) => {
  expect(registry.lookup(port, protocol)).toMatchObject({ status: 'de-assigned', block: { date } });
});

test('a block has its ports, and only a de-assigned one has a date', () => {
  expect(registry.lookup(240, 'tcp').block).toEqual({ firstPort: 225, lastPort: 241, date: null, remarks: [] });
  expect(registry.lookup(5, 'tcp').block).toBeNull();
});

test('a report of unauthorized use is told apart by port', () => {
  const blockRemarks = (port: number) => registry.lookup(port, 'tcp').block?.remarks.join();
  expect(blockRemarks(100)).toContain('unauthorized use of this port');
  expect(blockRemarks(27_019)).toContain('unauthorized use of this port');
  expect(blockRemarks(27_020)).toContain('27018, 27019');
  expect(registry.lookup(6003, 'tcp').names[0]?.remarks.join()).toContain('of this port');
  expect(registry.lookup(6004, 'tcp').names[0]?.remarks.join()).toContain('6003');
  expect(registry.lookup(6003, 'udp').names[0]?.remarks).toEqual([]);
});

test.each([
  [5, 'DNS'],
  [1895, 'unofficial'],
  [3693, '2007-04-05'],
])('a note on %i becomes a remark of our own', (port, word) => {
  expect(registry.lookup(port, 'tcp').names[0]?.remarks.join()).toContain(word);
});

test('a block keeps what its note points to', () => {
  expect(registry.lookup(585, 'tcp').block?.remarks.join()).toContain('993');
  expect(registry.lookup(1008, 'udp').block?.remarks.join()).toContain('possible use');
});
