import { describe, expect, test } from 'vitest';
import type { HazardFact } from '../../../electron/facts/facts.ts';
import { factsOf } from '../../../electron/facts/load-facts.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { composeStory, type StoryFacts } from '../../../electron/story/compose-story.ts';
import { shippedTable } from '../../support/shipped.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { linuxPorts, softwareNamed, storyFacts, usedPort } from '../../support/story-facts.ts';
import { snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const any = { address: '0.0.0.0', reach: { scope: 'any', ipv4: true, ipv6: true } } as const;
const source = { label: 'a source', url: 'https://example.org/hazard' };

function storyOf(port: number, listeners: readonly Listener[] | null = [], change: Partial<StoryFacts> = {}) {
  return composeStory(storyFacts(port, registry, listeners && snapshot(listeners), change));
}

describe('uses', () => {
  const wso2 = softwareNamed('WSO2', { offset: true, ports: [usedPort(9443, { role: 'the management console' })] });
  const vite = softwareNamed('Vite', { nextFree: source, ports: [usedPort(5173, { role: 'the development server' })] });
  const steam = softwareNamed('Steam', {
    ports: [usedPort(27_031, { lastPort: 27_036, protocols: ['udp'], confidence: 'medium', role: 'streaming' })],
  });
  const airplay = softwareNamed('AirPlay', { ports: [usedPort(5000, { os: 'macos', note: 'Since macOS Monterey.' })] });
  const facts = factsOf([wso2, vite, steam, airplay]);
  const words = (port: number, change: Partial<StoryFacts> = {}) =>
    storyOf(port, [], { facts, ...change }).uses.map((use) => use.words);

  test.each([
    [9443, ['WSO2 uses it by default for the management console.']],
    [9444, ['WSO2 may use it if its ports are offset by 1: 9443 is its default for the management console.']],
    [9453, [expect.stringContaining('offset by 10')]],
    [9454, []],
    [9442, []],
    [5174, ['Vite may use it when 5173 is taken: it tries the next port for the development server.']],
    [5175, [expect.stringContaining('when 5173 to 5174 are taken')]],
    [5178, []],
    [27_036, ['Steam commonly uses it (one of 27031–27036) for streaming.']],
    [5000, ['AirPlay on macOS uses it by default for client connections. Since macOS Monterey.']],
  ])('of %i', (port, expected) => {
    expect(words(port)).toEqual(expected);
  });

  test('the software of one protocol is not that of another', () => {
    expect(words(27_036, { protocol: 'tcp' })).toEqual([]);
    expect(words(27_036, { protocol: 'udp' })).toHaveLength(1);
  });

  test('a possibility is told apart from a default', () => {
    const { uses, usesSummary } = storyOf(9444, [], { facts });
    expect(uses[0]).toMatchObject({ shift: { from: 9443, by: 1 }, source: { url: 'https://example.org/9443' } });
    expect(usesSummary).toBe(
      'No software is known to use it by default. WSO2 may have been moved here from its default.',
    );
    expect(storyOf(5174, [], { facts }).uses[0]?.source).toBe(source);
  });

  test('a range is not said to be taken whole', () => {
    expect(storyOf(27_031, [], { facts }).usesSummary).toBe('Steam takes ports from a range that includes it.');
    expect(storyOf(27_031, [], { facts }).questions[0]?.answer).not.toContain('Steam');
  });

  test('what another system brings collides with nothing here', () => {
    const flask = softwareNamed('Flask', { ports: [5000] });
    const two = factsOf([airplay, flask, softwareNamed('Kavita', { ports: [5000] })]);
    const { usesSummary, matters, questions } = storyOf(5000, [], { facts: two });
    expect(usesSummary).toBe('Flask, Kavita and AirPlay (on macOS) use it by default.');
    expect([...matters, questions[0]?.answer].join(' ')).not.toContain('AirPlay');
    expect(matters.join(' ')).toContain('Flask and Kavita are known to use it, so two of them');
    const onMac = storyOf(5000, [], { facts: two, machine: { ...linuxPorts, os: 'macos' } });
    expect(onMac.matters.join(' ')).toContain('AirPlay, Flask and Kavita are known to use it');
  });

  test('what only others say of software is not said to be its default', () => {
    const mixed = factsOf([
      softwareNamed('Caddy', { ports: [80] }),
      softwareNamed('Pi-hole', { ports: [usedPort(80, { confidence: 'medium' })] }),
      softwareNamed('Docker', { ports: [usedPort(80, { whenConfigured: true })] }),
    ]);
    const { usesSummary, questions } = storyOf(80, [], { facts: mixed });
    expect(usesSummary).toBe('Caddy uses it by default. Pi-hole commonly uses it. Docker uses it when configured to.');
    expect(questions[0]?.answer).toContain('Caddy and Pi-hole would collide with yours if they ran here.');
  });

  test('a system that its name has already is not said again', () => {
    const ssdp = factsOf([softwareNamed('Windows SSDP Discovery', { ports: [usedPort(5000, { os: 'windows' })] })]);
    const { uses, usesSummary } = storyOf(5000, [], { facts: ssdp });
    expect(usesSummary).toBe('Windows SSDP Discovery uses it by default.');
    expect(uses[0]?.words).toMatch(/^Windows SSDP Discovery uses it by default for/);
  });

  test('the usual use follows the headline where nothing listens', () => {
    expect(storyOf(9443, [], { facts }).opening).toEqual(['WSO2 uses it by default.']);
    expect(storyOf(5432, [], { facts }).opening).toEqual([]);
  });
});

describe('hazards', () => {
  const hazard = (kind: HazardFact['kind'], change: Partial<HazardFact> = {}): HazardFact => ({
    kind,
    port: 2375,
    protocols: ['tcp'],
    subject: 'Docker',
    fact: kind === 'exposure' ? 'Who reaches it becomes root.' : null,
    sources: [source],
    ...change,
  });
  const only = (fact: HazardFact, listeners: readonly Listener[] | null) =>
    storyOf(2375, listeners, { facts: factsOf([], [fact]) }).hazards[0];

  test.each([
    ['reachable', [listenerOn(2375, any)], 'yes', 'bound to more than this computer'],
    ['for this computer only', [listenerOn(2375)], 'no', 'bound to this computer only'],
    ['closed', [], 'no', 'Nothing was found'],
    ['unread', null, 'unknown', 'cannot be told'],
  ] as const)('of a port that is %s', (_name, listeners, applies, here) => {
    expect(only(hazard('exposure'), listeners)).toMatchObject({
      applies,
      here: expect.stringContaining(here),
      words: 'Who reaches it becomes root.',
      sources: [source],
    });
  });

  test('a listener of another protocol is not the one in danger', () => {
    expect(only(hazard('amplification', { protocols: ['udp'] }), [listenerOn(2375, any)])).toMatchObject({
      applies: 'no',
      words: expect.stringContaining('over UDP can be abused'),
    });
  });

  test('what was malware is told as history', () => {
    expect(only(hazard('historic-malware'), [listenerOn(2375, any)])).toMatchObject({
      applies: 'no',
      words: expect.stringMatching(/in the past\. That says nothing about what uses it today/),
    });
  });

  test('what browsers refuse they refuse however it is bound', () => {
    expect(only(hazard('browser-blocked'), [])).toMatchObject({ applies: 'yes' });
  });

  test('dangers that concern this computer are counted among what matters', () => {
    const facts = factsOf([], [hazard('exposure'), hazard('browser-blocked'), hazard('historic-malware')]);
    expect(storyOf(2375, [listenerOn(2375, any)], { facts }).matters.join(' ')).toContain('One danger');
    expect(storyOf(2375, [listenerOn(2375)], { facts }).matters.join(' ')).not.toContain('anger');
  });
});

describe('why it matters', () => {
  test.each([
    [5432, 'registered for postgresql'],
    [10_397, 'Nothing is registered here'],
    [0, 'keeps it back'],
    [2, 'no longer is'],
    [60_000, 'No service can count on it'],
    [60_000, 'takes ports from 32768–60999'],
    [40_000, 'takes ports from 32768–60999'],
    [4200, 'registered for vrml-multi-use'],
  ])('of %i', (port, words) => {
    expect(storyOf(port).matters.join(' ')).toContain(words);
  });

  test('a dynamic port outside what this computer gives away is not said to be taken by chance', () => {
    const { matters, questions } = storyOf(65_535);
    expect([...matters, questions[0]?.answer].join(' ')).not.toMatch(/by chance|hand it to an outgoing/);
  });

  test('unassigned never protects from a conflict', () => {
    expect(storyOf(32_800).matters.join(' ')).toContain('two may choose it at once');
    expect(storyOf(32_800).questions[0]?.answer).toContain('hand it to an outgoing connection');
  });

  test.each([
    [[listenerOn(5432)], 'only programs on this computer can reach it'],
    [[listenerOn(5432, any)], 'other computers can reach it unless a firewall'],
    [[listenerOn(5432), listenerOn(5432, { ...any, key: 'b', protocol: 'udp' })], 'some from others too'],
  ])('as it is bound: %#', (listeners, words) => {
    expect(storyOf(5432, listeners).matters.join(' ')).toContain(words);
  });
});

describe('related ports', () => {
  const related = (port: number, change: Partial<StoryFacts> = {}) =>
    storyOf(port, [], change).related.map((each) => `${each.relation} ${each.port} ${each.name}`);

  test('are the assigned neighbours, and those of the same service', () => {
    expect(related(10_397)).toEqual(['previous-assigned 10288 blocks', 'next-assigned 10439 bngsync']);
    expect(related(8080)).toContain('same-service 591 http-alt');
  });

  test('are those of the same software', () => {
    const facts = factsOf([softwareNamed('RabbitMQ', { ports: [5672, 15_672] })]);
    expect(related(5672, { facts })).toContain('same-software 15672 RabbitMQ');
    expect(related(5672, { facts })).not.toContain('same-software 5672 RabbitMQ');
  });

  test('every port has one', () => {
    expect(related(0)).toEqual(['next-assigned 1 tcpmux']);
    expect(related(65_535)).toHaveLength(1);
  });
});

describe('questions', () => {
  const answers = (port: number, listeners: readonly Listener[] | null = []) =>
    storyOf(port, listeners)
      .questions.filter(({ question }) => !question.startsWith('What'))
      .map(({ answer }) => answer);

  test.each([
    [5432, 'Technically yes; but it is registered for postgresql'],
    [10_397, 'Yes: nothing is registered for it. That does not keep others'],
    [80, 'Binding a port below 1024 needs a privilege here'],
    [0, 'No. A program that asks for port 0'],
    [50_000, 'may hold this one when yours starts. This computer may hand it to an outgoing connection'],
  ])('may I use %i?', (port, words) => {
    expect(answers(port)[0]).toContain(words);
  });

  test.each([
    [5432, 'assigned', 'nothing but custom'],
    [10_397, 'unassigned', 'It does not mean unused'],
    [1, 'assigned', 'gives it to no other'],
    [2, 'de-assigned', 'has taken it back'],
    [1024, 'reserved', 'not available for regular assignment'],
    [50_000, 'dynamic', 'never assigns it'],
  ])('what the status of %i means', (port, status, words) => {
    const question = storyOf(port).questions.find((each) => each.question.includes(`“${status}”`));
    expect(question?.answer).toContain(words);
  });

  test('whether it is safe is never answered with yes', () => {
    for (const listeners of [[], null, [listenerOn(5432)], [listenerOn(5432, any)]]) {
      expect(answers(5432, listeners)[1]).not.toMatch(/\b(yes|it is safe)\b/i);
    }
    expect(answers(5432, [listenerOn(5432, any)])[1]).toContain('bind it to 127.0.0.1');
    expect(answers(5432, null)[1]).toContain('could not be read');
  });

  test('why the name does not match is asked only where it does not', () => {
    const last = (port: number, listeners: readonly Listener[] = []) => storyOf(port, listeners).questions.at(-1);
    const redis = softwareNamed('Redis', { marks: { processes: ['redis-server'] }, ports: [6379] });
    const held = listenerOn(5432, {
      owners: [owner(7, { name: 'redis-server', executable: '/usr/bin/redis-server' })],
    });
    const differing = storyOf(5432, [held], { facts: factsOf([redis]) }).questions.at(-1);
    expect(differing?.question).toBe('Why does the name not match what is there?');
    expect(differing?.answer).toMatch(/^The name postgresql comes from the registry/);
    expect(last(80)?.answer).toMatch(/^No\. The names http, www and www-http come from the registry/);
    expect(last(5432, [listenerOn(5432)])?.question).toBe('Does the registry tell what listens on it?');
    expect(last(10_397)?.answer).toMatch(/^No: .* it has no service for this one/);
  });

  test('what holds it now is no reason to use it', () => {
    expect(answers(10_397, [listenerOn(10_397)])[0]).toContain('What holds it now keeps others');
    expect(answers(10_397, null)[0]).toContain('could not be read');
  });
});
