import type { Reference } from '../shared/registry.ts';
import type { Story } from '../shared/story.ts';
import { type Block, outlineOf } from './outline.ts';
import type { StoryText } from './text/en.ts';
import { storyText } from './text/spoken.ts';

/** A story as a Markdown document (CommonMark), to keep or to send. Pure. */
export function storyMarkdown(story: Story, text: StoryText = storyText): string {
  const title = text.portName(story.port, story.protocol && text.protocol[story.protocol]);
  const sections = outlineOf(story, text).map(
    ({ title: heading, blocks }) => `## ${escaped(heading)}\n\n${blocks.map(blockLines).join('\n')}`,
  );
  const opening = [story.headline, ...story.opening].map(escaped).join('\n\n');
  return `${[`# ${escaped(title)}`, opening, ...sections].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function blockLines(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `${escaped(block.text)}\n`;
    case 'item':
      return `- ${escaped(block.text)}${block.reference === null ? '' : ` ${linkTo(block.reference, block.text)}`}`;
    case 'detail':
      return `  - ${escaped(block.text)}`;
    case 'command':
      return [
        `**${escaped(block.title)}**\n`,
        ...(block.command === null ? [] : [`\`\`\`\n${block.command}\n\`\`\`\n`]),
        ...(block.note === null ? [] : [`${escaped(block.note)}\n`]),
      ].join('\n');
  }
}

/** The label is not said twice where the item is the source itself. */
function linkTo({ label, url }: Reference, said: string): string {
  if (url === null) return label === said ? '' : `(${escaped(label)})`;
  return label === said ? `<${url}>` : `([${escaped(label)}](<${url}>))`;
}

/** So that a name of a process or a folder can neither mark up nor link: CommonMark 0.31, section 2.4. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
