import { describe, expect, test } from 'vitest';
import type { HazardFact } from '../../../electron/facts/facts.ts';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { hazardsSchema } from './schema.ts';
import { shippedFile } from './support.ts';

const file = hazardsSchema.parse(shippedFile('hazards.json'));
const facts = loadFacts(factsFolder());
const hazards = Array.from({ length: 65_536 }, (_, port) => facts.hazardsOf(port)).flat();
const of = (kind: HazardFact['kind']) => hazards.filter((each) => each.kind === kind);

test('there are as many of each kind as the file has', () => {
  expect(of('exposure')).toHaveLength(14);
  expect(of('amplification').length).toBeGreaterThan(40);
  expect(of('browser-blocked')).toHaveLength(83);
  expect(of('historic-malware')).toHaveLength(29);
  expect(hazards).toHaveLength(14 + of('amplification').length + 83 + 29);
});

test('every one has a source, which has a label', () => {
  const labels = new Set(Object.keys(file.sources));
  expect(hazards.filter(({ sources }) => sources.length === 0)).toEqual([]);
  expect(hazards.flatMap(({ sources }) => sources).filter(({ label }) => !labels.has(label))).toEqual([]);
  expect(
    [...labels].filter((label) => !hazards.some(({ sources }) => sources.some((each) => each.label === label))),
  ).toEqual([]);
});

test('no address is missing but that of a list that comes with a program', () => {
  expect(Object.entries(file.sources).filter(([, url]) => url === null)).toEqual([
    ['nmap-services of Nmap 7.93', null],
  ]);
});

describe('protocols', () => {
  test('amplification is over UDP only', () => {
    expect(of('amplification').filter(({ protocols }) => protocols.join() !== 'udp')).toEqual([]);
  });

  test('what browsers refuse is TCP only', () => {
    expect(of('browser-blocked').filter(({ protocols }) => protocols.join() !== 'tcp')).toEqual([]);
  });

  test('malware keeps its own', () => {
    expect(facts.hazardsOf(31_337).map(({ kind, protocols }) => [kind, protocols])).toEqual([
      ['historic-malware', ['udp']],
    ]);
    expect(facts.hazardsOf(12_345).map(({ protocols }) => protocols)).toEqual([['tcp']]);
  });

  test('both where the sources say both', () => {
    const [exposure] = facts.hazardsOf(3389);
    expect(exposure).toMatchObject({ kind: 'exposure', protocols: ['tcp', 'udp'] });
  });
});

describe('words', () => {
  test('only an exposure has a sentence of its own', () => {
    expect(hazards.filter(({ kind, fact }) => (kind === 'exposure') !== (fact !== null))).toEqual([]);
  });

  test('no factor of amplification is quoted', () => {
    expect(of('amplification').filter(({ subject }) => /\d\s*x\b|times|~/i.test(subject))).toEqual([]);
  });

  test('the services of the Fetch standard are named, and what has no name is called so', () => {
    const blocked = (port: number) => facts.hazardsOf(port).find(({ kind }) => kind === 'browser-blocked')?.subject;
    expect([6667, 10_080, 0, 87].map(blocked)).toEqual(['ircu', 'amanda', 'an unnamed service', 'an unnamed service']);
  });
});

test('a port told by both lists of amplifiers is one entry with both sources', () => {
  const [memcached, ...more] = facts.hazardsOf(11_211).filter(({ kind }) => kind === 'amplification');
  expect(more).toEqual([]);
  expect(memcached?.sources.map(({ label }) => label)).toEqual(['US-CERT TA14-017A', 'AMP-Research']);
});

test('no port has the same hazard twice', () => {
  const keys = hazards.flatMap(({ kind, port, subject, protocols }) =>
    protocols.map((each) => `${kind} ${port}/${each} ${kind === 'historic-malware' ? subject : ''}`),
  );
  expect(keys.length).toBe(new Set(keys).size);
});

test('exposures come first, malware of the past last', () => {
  expect(facts.hazardsOf(3389).map(({ kind }) => kind)).toEqual(['exposure', 'amplification']);
  expect(facts.hazardsOf(111).map(({ kind }) => kind)).toEqual(['exposure', 'amplification', 'browser-blocked']);
});
