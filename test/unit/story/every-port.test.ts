import { beforeAll, describe, expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import type { Story } from '../../../electron/shared/story.ts';
import { highestPort, type TransportProtocol, transportProtocols } from '../../../electron/shared/transport.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { outlineOf } from '../../../electron/story/outline.ts';
import { english } from '../../../electron/story/text/en.ts';
import { shippedTable } from '../../support/shipped.ts';
import { storyFacts } from '../../support/story-facts.ts';
import { snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const facts = loadFacts(factsFolder());
const nothing = snapshot([]);
const storyOf = (port: number, protocol: TransportProtocol | null) =>
  composeStory(storyFacts(port, registry, nothing, { facts, protocol }));

/** What each story got wrong, as `port/protocol: what`; a story that throws ends the test. */
const faults = new Map<string, string[]>();
const assigned = { tcp: 0, udp: 0, sctp: 0, dccp: 0 };

function check(story: Story, protocol: TransportProtocol): void {
  const { port } = story;
  const fault = (what: string) => faults.set(what, [...(faults.get(what) ?? []), `${port}/${protocol}`]);
  const { status, names } = story.protocols[protocol];
  const isAssigned = names.some(({ kind, protocolStated, name }) => kind === 'assignment' && protocolStated && name);
  if (status === 'assigned') assigned[protocol] += 1;
  if (status === 'assigned' && !isAssigned) fault('assigned without a name');
  if (story.headline.includes('is assigned to') !== (status === 'assigned')) fault('headline and status disagree');
  if (outlineOf(story, english).some(({ blocks }) => blocks.length === 0)) fault('an empty section');
  if (story.related.length === 0) fault('nothing related');
  for (const part of ['matters', 'questions', 'check', 'sources'] as const) {
    if (story[part].length === 0) fault(`${part} is empty`);
  }
  if (story.uses.some(({ source }) => !source.url?.startsWith('https://'))) fault('a use without a source');
  if (story.uses.some(({ protocols }) => !protocols.includes(protocol))) fault('a use of another protocol');
  if (story.hazards.some(({ sources }) => sources.length === 0)) fault('a hazard without a source');
  if (story.hazards.some(({ protocols }) => !protocols.includes(protocol))) fault('a hazard of another protocol');
  for (const { command, note, protocol: told } of story.check) {
    if (told !== protocol) fault('a command for another protocol');
    if (command === null ? note === null : !new RegExp(`(^|[^0-9])${port}([^0-9]|$)`).test(command))
      fault('a command for another port');
  }
  const words = [story.headline, ...story.opening, ...story.matters, story.usesSummary, story.hereSummary];
  if (words.some((each) => /undefined|null|NaN|\[object|\s{2}|\.\.|^$/.test(each))) fault('broken words');
}

describe('the story of every port and protocol', () => {
  beforeAll(() => {
    for (let port = 0; port <= highestPort; port += 1) {
      for (const protocol of transportProtocols) check(storyOf(port, protocol), protocol);
    }
  }, 600_000);

  test('is whole, sourced and of that port and protocol', () => {
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test('claims as many assignments as the registry has', () => {
    expect(assigned).toEqual({ tcp: 5_958, udp: 5_566, sctp: 88, dccp: 9 });
  });
});
