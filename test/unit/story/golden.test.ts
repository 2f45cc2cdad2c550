import { describe, expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import type { PortStatus } from '../../../electron/shared/registry.ts';
import type { TransportProtocol } from '../../../electron/shared/transport.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { storyMarkdown } from '../../../electron/story/markdown.ts';
import { outlineOf } from '../../../electron/story/outline.ts';
import { english } from '../../../electron/story/text/en.ts';
import { shippedTable } from '../../support/shipped.ts';
import { storyFacts } from '../../support/story-facts.ts';
import { snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const facts = loadFacts(factsFolder());
const storyOf = (port: number, listeners: readonly Listener[] = []) =>
  composeStory(storyFacts(port, registry, snapshot(listeners), { facts }));

describe('what the registry says, as the story tells it', () => {
  test.each<[number, TransportProtocol, PortStatus, readonly string[]]>([
    [1597, 'tcp', 'assigned', ['orbplus-iiop']],
    [1597, 'udp', 'assigned', ['orbplus-iiop']],
    [10_397, 'tcp', 'unassigned', []],
    [3000, 'tcp', 'assigned', ['hbci', 'remoteware-cl']],
    [5000, 'tcp', 'assigned', ['commplex-main']],
    [5173, 'tcp', 'unassigned', []],
    [9763, 'tcp', 'unassigned', []],
    [7611, 'tcp', 'unassigned', []],
    [7711, 'tcp', 'unassigned', []],
    [8080, 'tcp', 'assigned', ['http-alt']],
    [8443, 'tcp', 'assigned', ['pcsync-https']],
    [9443, 'tcp', 'assigned', ['tungsten-https']],
    [2375, 'tcp', 'assigned', ['docker']],
    [2375, 'udp', 'reserved', []],
    [6379, 'tcp', 'assigned', ['redis']],
    [27_017, 'tcp', 'assigned', ['mongodb']],
    [11_211, 'tcp', 'assigned', ['memcache']],
    [11_434, 'tcp', 'assigned', ['ollama']],
    [7680, 'tcp', 'assigned', ['ms-do']],
    [32_400, 'tcp', 'assigned', ['plex']],
    [4200, 'tcp', 'no-row', ['vrml-multi-use']],
    [80, 'tcp', 'assigned', ['http', 'www', 'www-http']],
    [716, 'tcp', 'no-row', []],
    [50_000, 'tcp', 'dynamic', []],
  ])('%i/%s is %s %j', (port, protocol, status, names) => {
    const told = storyOf(port).protocols[protocol];
    expect(told.status).toBe(status);
    expect(told.names.map(({ name }) => name)).toEqual(names);
  });

  test('kinds, dates and what is missing', () => {
    const first = (port: number) => storyOf(port).protocols.tcp.names[0];
    expect(storyOf(3000).protocols.tcp.names.map(({ kind }) => kind)).toEqual(['assignment', 'widespread-use']);
    expect(first(5000)?.description).toBeNull();
    expect(first(9443)?.registered).toBe('2006-06');
    expect(first(6379)?.registered).toBe('2015-04-23');
    expect(first(11_434)?.registered).toBe('2025-09-26');
    expect(storyOf(10_397).protocols.tcp.block).toMatchObject({ firstPort: 10_322, lastPort: 10_438 });
  });
});

describe('what is used in practice', () => {
  test.each([
    [10_397, 'WSO2 API Manager before 4.0', 'API keys'],
    [3000, 'Next.js', 'development'],
    [5173, 'Vite', 'development'],
    [5432, 'PostgreSQL', ''],
    [6379, 'Redis', ''],
    [27_017, 'MongoDB', ''],
    [9763, 'WSO2 API Manager', ''],
    [11_434, 'Ollama', ''],
    [2375, 'Docker', ''],
    [8888, 'Jupyter', ''],
  ])('of %i: %s', (port, software, role) => {
    const use = storyOf(port).uses.find((each) => each.software.startsWith(software));
    expect(use).toMatchObject({ shift: null, role: expect.stringContaining(role) });
    expect(use?.source.url).toMatch(/^https:\/\//);
  });

  test('the software to which the port was given comes first', () => {
    expect(storyOf(5432).uses[0]?.software).toBe('PostgreSQL');
  });

  test('9444 may be 9443 and an offset, and is not said to be', () => {
    const use = storyOf(9444).uses.find(({ software }) => software.startsWith('WSO2'));
    expect(use).toMatchObject({ shift: { from: 9443, by: 1 }, words: expect.stringContaining('may use it if') });
  });

  test.each([
    [2375, 'exposure'],
    [6379, 'exposure'],
    [11_211, 'amplification'],
    [6000, 'browser-blocked'],
    [31_337, 'historic-malware'],
    [3128, 'historic-malware'],
  ] as const)('what is dangerous of %i: %s', (port, kind) => {
    expect(storyOf(port).hazards.map((each) => each.kind)).toContain(kind);
  });
});

test.each([1597, 10_397])('the story of %i has every section that an encyclopedia has, and more', (port) => {
  const sections = outlineOf(storyOf(port), english).map(({ id }) => id);
  expect(sections).toEqual([
    'here',
    'fit',
    'matters',
    'uses',
    'status',
    'registration',
    'range',
    'check',
    'related',
    'questions',
    'sources',
  ]);
});

test('the whole story of 10397', () => {
  expect(storyMarkdown(storyOf(10_397))).toMatchSnapshot();
});

test('the whole story of 1597', () => {
  expect(storyMarkdown(storyOf(1597))).toMatchSnapshot();
});
