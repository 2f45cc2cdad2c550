import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HazardsFile, SoftwareRecord, UsesFile } from '../../../electron/facts/facts-files.ts';
import { loadFacts } from '../../../electron/facts/load-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-facts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sources = { Manual: 'https://example.org/manual', Code: 'https://example.org/code' };

function record(name: string, ports: SoftwareRecord['ports'], more: Partial<SoftwareRecord> = {}): SoftwareRecord {
  return { name, kind: 'database', runtime: 'native', sources, ports, ...more };
}

function factsWith(software: readonly SoftwareRecord[], hazards: Partial<HazardsFile> = {}) {
  const uses: UsesFile = { format: 'portolan-uses-1', software };
  const rest: HazardsFile = {
    format: 'portolan-hazards-1',
    sources,
    exposures: [],
    amplifiers: [],
    browserBlocked: { sources: ['Manual'], services: {} },
    malware: [],
  };
  writeFileSync(join(folder, 'uses.json'), JSON.stringify(uses));
  writeFileSync(join(folder, 'hazards.json'), JSON.stringify({ ...rest, ...hazards }));
  return loadFacts(folder);
}

describe('what a file leaves out', () => {
  test('is TCP, one port, high confidence, every system and the first source', () => {
    expect(factsWith([record('Plain', [{ port: 5, role: 'clients' }])]).usesOf(5)[0]?.use).toEqual({
      firstPort: 5,
      lastPort: 5,
      protocols: ['tcp'],
      role: 'clients',
      confidence: 'high',
      os: null,
      whenConfigured: false,
      note: null,
      source: { label: 'Manual', url: 'https://example.org/manual' },
    });
  });

  test('is no marks, no offset and no next free port', () => {
    const [software] = factsWith([record('Plain', [])]).software;
    expect(software).toMatchObject({ offset: false, nextFree: null });
    expect(software?.marks).toEqual({ processes: [], commands: [], images: [], units: [], files: [], packages: [] });
  });
});

test('what a file states is kept', () => {
  const used = {
    port: 5,
    last: 9,
    protocols: ['udp'],
    role: 'clients',
    source: 'Code',
    line: 7,
    os: 'linux',
    whenConfigured: true,
  } as const;
  const facts = factsWith([
    record('Full', [used], { offset: true, nextFree: 'Code', commands: ['full serve', 'fuller'] }),
  ]);
  expect(facts.usesOf(7)[0]?.use).toMatchObject({
    firstPort: 5,
    lastPort: 9,
    protocols: ['udp'],
    os: 'linux',
    whenConfigured: true,
    source: { label: 'Code', url: 'https://example.org/code#L7' },
  });
  expect(facts.software[0]).toMatchObject({
    offset: true,
    nextFree: { label: 'Code', url: 'https://example.org/code' },
    marks: { commands: [['full', 'serve'], ['fuller']] },
  });
});

describe('a lookup', () => {
  const medium = { port: 10, role: 'clients', confidence: 'medium' } as const;

  test('finds a range at both its ends and not beside them', () => {
    const facts = factsWith([record('Range', [{ port: 10, last: 12, role: 'clients' }])]);
    expect([9, 10, 11, 12, 13].map((port) => facts.usesOf(port).length)).toEqual([0, 1, 1, 1, 0]);
  });

  test('gives high confidence first, otherwise in the order of the file', () => {
    const high = { port: 10, role: 'clients' };
    const facts = factsWith([record('A', [medium]), record('B', [high]), record('C', [medium]), record('D', [high])]);
    expect(facts.usesOf(10).map(({ software }) => software.name)).toEqual(['B', 'D', 'A', 'C']);
  });

  test('gives every protocol, and nothing for a port that nothing uses', () => {
    const facts = factsWith([record('Both', [medium, { port: 10, protocols: ['udp'], role: 'finding it' }])]);
    expect(facts.usesOf(10).map(({ use }) => use.protocols)).toEqual([['udp'], ['tcp']]);
    expect(facts.usesOf(11)).toEqual([]);
    expect(facts.hazardsOf(10)).toEqual([]);
  });
});

describe('a file that is not ours is refused', () => {
  test('where it is missing', () => {
    expect(() => loadFacts(folder)).toThrow(/uses\.json/);
    factsWith([]);
    rmSync(join(folder, 'hazards.json'));
    expect(() => loadFacts(folder)).toThrow(/hazards\.json/);
  });

  test.each(['', '{', 'null', '[]', '"portolan-uses-1"', '{"format":"portolan-uses-2"}', '{"software":[]}'])(
    'where it holds `%s`',
    (text) => {
      factsWith([]);
      writeFileSync(join(folder, 'uses.json'), text);
      expect(() => loadFacts(folder)).toThrow();
    },
  );

  test('where one stands in the place of the other', () => {
    factsWith([]);
    writeFileSync(join(folder, 'uses.json'), '{"format":"portolan-hazards-1"}');
    expect(() => loadFacts(folder)).toThrow(/uses\.json is not a file of the format portolan-uses-1/);
  });

  test('where it names a source that it does not have', () => {
    expect(() => factsWith([record('Lost', [{ port: 5, role: 'clients', source: 'Rumour' }])])).toThrow(
      'Lost has no source Rumour',
    );
    const malware = [{ port: 5, subject: 'Worm', sources: ['Rumour'] }];
    expect(() => factsWith([], { malware })).toThrow('no source Rumour');
  });
});
