import { expect, test } from 'vitest';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { storyMarkdown } from '../../../electron/story/markdown.ts';
import { outlineOf } from '../../../electron/story/outline.ts';
import { english } from '../../../electron/story/text/en.ts';
import { shippedTable } from '../../support/shipped.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { storyFacts } from '../../support/story-facts.ts';
import { snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const storyOf = (port: number, name = 'node') =>
  composeStory(storyFacts(port, registry, snapshot([listenerOn(port, { owners: [owner(7, { name })] })])));

test('a story is a whole document, with its commands to copy and its sources to follow', () => {
  const markdown = storyMarkdown(storyOf(80));
  expect(markdown.startsWith('# Port 80\n\nPort 80: ')).toBe(true);
  expect(markdown).toContain('\n## Does it fit?\n');
  expect(markdown).toContain("```\nsudo ss -Hltnp 'sport = :80'\n```");
  expect(markdown).toContain('- RFC 9110 <https://www.rfc-editor.org/rfc/rfc9110>');
  expect(markdown).toContain('http (TCP, UDP): World Wide Web HTTP; assignee ');
  expect(markdown.endsWith('\n') && !/\n{3}|undefined|null/.test(markdown)).toBe(true);
});

test('a name from this computer marks nothing up', () => {
  const markdown = storyMarkdown(storyOf(5432, '[x](https://evil.example) `rm` <b>\n# head'));
  expect(markdown).not.toMatch(/\[x\]\(https|<b>|^# head/m);
  expect(markdown).toContain('\\[x\\](https://evil.example) \\`rm\\` \\<b\\> \\# head');
});

test('protocols of which the registry says the same are told together', () => {
  const status = outlineOf(storyOf(5432), english).find(({ id }) => id === 'status');
  expect(status?.blocks[0]).toMatchObject({ text: 'TCP, UDP: Assigned to postgresql.' });
  expect(status?.blocks[1]).toMatchObject({ text: 'SCTP, DCCP: No row of its own in the registry.' });
});
