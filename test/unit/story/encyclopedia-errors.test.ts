import { expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { highestPort } from '../../../electron/shared/transport.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { storyMarkdown } from '../../../electron/story/markdown.ts';
import { shippedTable } from '../../support/shipped.ts';
import { storyFacts } from '../../support/story-facts.ts';
import { listener, owner, snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const facts = loadFacts(factsFolder());
const nothing = snapshot([]);
const documentOf = (port: number, found = nothing) =>
  storyMarkdown(composeStory(storyFacts(port, registry, found, { facts })));
const heldByNode = (port: number) =>
  snapshot([
    listener({ port, owners: [owner({ name: 'node', executable: '/usr/bin/node', command: ['node', 'x.js'] })] }),
  ]);

/** What encyclopedia pages say of ports and is not so. */
const errors: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['the size of a range for the count of its services', /48[,.]?\s?(000|128) (registered|ports)/i],
  ['that the IETF must standardize a system port', /require[sd]? IETF standardization/i],
  ['that an assignment is for ever', /assignments are permanent/i],
  ['that 1024 or 49151 is a registered port', /(first|last) registered port/i],
  [
    'that no answer means closed',
    /(if )?nothing returns|the port is closed\b(?<!does not prove that the port is closed)/i,
  ],
  ['that unassigned protects from conflict', /protect\w* from conflict|reasonably safe/i],
  ['a command that matches other numbers', /netstat|grep|findstr|find "/i],
  ['WSO2 Publisher on the port of Thrift', /publisher.*10397|10397.*publisher/i],
];

test('no error of the encyclopedia pages is in any story', () => {
  const found: string[] = [];
  for (let port = 0; port <= highestPort; port += 1) {
    // An open port of each sort, as well as every closed one.
    const texts = [documentOf(port), ...(port % 23 === 0 ? [documentOf(port, heldByNode(port))] : [])];
    for (const [name, pattern] of errors) {
      if (texts.some((text) => pattern.test(text))) found.push(`${port}: ${name}`);
    }
  }
  expect(found.slice(0, 20)).toEqual([]);
  expect(documentOf(1597)).not.toMatch(/Port 1597 is unassigned/);
}, 600_000);
