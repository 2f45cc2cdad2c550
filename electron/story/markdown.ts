import type { Story } from '../shared/story.ts';
import type { StoryText } from './text/en.ts';

/** A story as Markdown, to keep or to pass on. */
export function storyMarkdown({ port, headline, opening }: Story, _text: StoryText): string {
  return `${[`# ${port}`, headline, ...opening].join('\n\n')}\n`;
}
