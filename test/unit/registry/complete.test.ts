import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import { referenceOf } from '../../../electron/registry/references.ts';
import type { RegistryEntry } from '../../../electron/shared/registry.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import { excerpt, importText, shippedTable, tableOf } from './support.ts';

/** What the design says of the registry, line by line, against the shipped table. */
const registry = loadRegistry(shippedTable);
const table = readFileSync(shippedTable, 'latin1');
const everyPort = Array.from({ length: 65_536 }, (_, port) => port);
const entries: readonly RegistryEntry[] = everyPort.flatMap((port) =>
  transportProtocols.flatMap((protocol) => registry.lookup(port, protocol).names),
);

test.each([351, 352, 888, 1989, 1992, 3000, 3002])(
  '%i has a widespread use, which assigns nothing by itself',
  (port) => {
    const widespread = transportProtocols.flatMap((protocol) =>
      registry.lookup(port, protocol).names.filter(({ kind }) => kind === 'widespread-use'),
    );
    expect(widespread.length).toBeGreaterThan(0);
    for (const protocol of transportProtocols) {
      const { status, names } = registry.lookup(port, protocol);
      expect(status === 'assigned').toBe(names.some(({ kind, name }) => kind === 'assignment' && name !== null));
      expect(widespread.map(({ name }) => name)).not.toContain(registry.label(port, protocol).name);
    }
  },
);

test('the widespread uses are on those seven ports and no others', () => {
  const ports = entries.filter(({ kind }) => kind === 'widespread-use').map(({ firstPort }) => firstPort);
  expect([...new Set(ports)]).toEqual([351, 352, 888, 1989, 1992, 3000, 3002]);
});

test.each([
  [7775, 'tcp', 'inetfs'],
  [7997, 'tcp', 'pushns'],
] as const)('%i/%s: a named row wins over the unassigned range around it', (port, protocol, name) => {
  expect(registry.lookup(port, protocol)).toMatchObject({ status: 'assigned', names: [{ name }], block: null });
  expect(registry.lookup(port, 'sctp').status).not.toBe('assigned');
});

test('10397 lies inside an unassigned range, and its neighbours in it too', () => {
  for (const port of [10_322, 10_397, 10_438]) {
    expect(registry.lookup(port, 'udp')).toMatchObject({
      status: 'unassigned',
      block: { firstPort: 10_322, lastPort: 10_438 },
    });
  }
});

test.each([
  [4200, 4299, 'vrml-multi-use'],
  [6000, 6063, 'x11'],
  [7300, 7359, 'swx'],
  [27_000, 27_009, 'flex-lm'],
])('%i to %i: every port of the range has it', (first, last, name) => {
  for (const port of [first, Math.floor((first + last) / 2), last]) {
    const entry = registry.lookup(port, 'tcp').names.find((each) => each.name === name);
    expect(entry, `${port}`).toMatchObject({ firstPort: first, lastPort: last });
  }
});

test('a service for no stated protocol is listed for each, and assigns none', () => {
  for (const port of [4200, 4250, 7310, 27_005]) {
    for (const protocol of transportProtocols) {
      const { status, names } = registry.lookup(port, protocol);
      expect(
        names.some(({ protocolStated }) => !protocolStated),
        `${port}/${protocol}`,
      ).toBe(true);
      expect(status).not.toBe('assigned');
    }
  }
});

test('dates are as precise as given: a month, a day, or nothing', () => {
  const dates = entries.flatMap(({ registered, modified }) => [registered, modified]);
  const lengths = new Set(dates.map((date) => date?.length ?? 0));
  expect([...lengths].sort((a, b) => a - b)).toEqual([0, 7, 10]);
  for (const date of dates) expect(date ?? '2000-01').toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
});

test('a row that replaces an older name keeps it as an alias, and not as words', () => {
  expect(registry.lookup(63, 'tcp').names[0]).toMatchObject({ name: 'whoispp', aliases: ['whois++'] });
  const rows = table.split('\n').filter((line) => /^\d/.test(line) && (line.split('\t')[9] ?? '') !== '');
  const protocols = rows.reduce((sum, line) => sum + (line.split('\t')[1] ?? '').split(',').length, 0);
  expect(protocols).toBe(184);
});

test('unauthorized use is told where the registry reports it', () => {
  const told = (port: number) => {
    const { names, block } = registry.lookup(port, 'tcp');
    return [...names.flatMap(({ remarks }) => remarks), ...(block?.remarks ?? [])].join(' ');
  };
  expect(told(6588)).toContain('reports unauthorized use');
  expect(told(80)).not.toContain('unauthorized');
  expect(entries.filter(({ remarks }) => remarks.join().includes('unauthorized use')).length).toBeGreaterThan(50);
});

test.each([
  [2, 'tcp', '2025-02-13'],
  [3, 'udp', '2025-02-13'],
  [10_321, 'tcp', '2023-12-05'],
] as const)('%i/%s was de-assigned on %s', (port, protocol, date) => {
  expect(registry.lookup(port, protocol)).toMatchObject({ status: 'de-assigned', block: { date } });
});

describe('references', () => {
  test('an RFC has its address', () => {
    expect(registry.lookup(80, 'tcp').names[0]?.references).toEqual([
      { label: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
    ]);
    const rfcs = entries.flatMap(({ references }) => references).filter(({ label }) => /^RFC ?\d/.test(label));
    expect(rfcs.length).toBeGreaterThan(100);
    for (const { label, url } of rfcs) {
      expect(url).toBe(`https://www.rfc-editor.org/rfc/rfc${/\d+/.exec(label)?.[0]}`);
    }
  });

  test.each([
    'IEEE 1588-2019',
    '3GPP TS 24.379 v13.5.0s',
    'W3C Recommendation',
    'ISO/IEC 13818-6 MPEG-2 DSM-CC',
    'TR-352',
  ])('%s keeps its label, and is given no address that nobody stated', (label) => {
    expect(referenceOf(label)).toEqual({ label, url: null });
    const record = `<record><name>kept</name><protocol>tcp</protocol><xref type="text">${label}</xref><number>77</number></record>`;
    expect(tableOf(excerpt.replace('</registry>', `${record}</registry>`))).toContain(`\t${label}`);
  });

  test('an address is its own link, and only where it can be opened', () => {
    expect(referenceOf('https://xahau.network')).toEqual({
      label: 'https://xahau.network',
      url: 'https://xahau.network',
    });
    expect(referenceOf('javascript:alert(1)').url).toBeNull();
  });
});

test('no mail address and no note of the registry is in the table, whatever a newer edition brings', () => {
  expect(table).not.toMatch(/[a-z0-9]@[a-z]|mailto:|&[a-z0-9-]+\.[a-z]{2,}/i);
  const record =
    '<record><name>kept</name><protocol>tcp</protocol><assignee>[Ada ada&amp;secret.example]</assignee>' +
    '<xref type="text">Ada &lt;ada&amp;secret.example&gt;</xref><number>77</number><note>Some words of a note</note></record>';
  const imported = importText(excerpt.replace('</registry>', `${record}</registry>`));
  expect(imported).toMatchObject({ ok: true });
  expect(imported.ok && imported.table).not.toMatch(/secret|Some words/);
});
