import { expect, it } from 'vitest';
import { citedAddresses } from '../../../electron/shared/cited-addresses.ts';
import { aStory } from '../../renderer/support/stories.ts';

it('collects every address of a story once, and leaves out labels without one', () => {
  const reference = (path: string) => ({ label: path, url: `https://docs.example.org/${path}` });
  const story = aStory(80, [], {
    sources: [reference('a'), reference('a'), { label: 'none', url: null }, { label: 'bad', url: 'not one' }],
    hazards: [
      {
        kind: 'exposure',
        protocols: ['tcp'],
        words: 'w',
        here: 'h',
        inEnglish: true,
        applies: 'no',
        sources: [reference('b')],
      },
    ],
  });
  expect(citedAddresses(story)).toEqual([
    'https://docs.example.org/a',
    'https://docs.example.org/b',
    'https://www.rfc-editor.org/rfc/rfc6335',
  ]);
});
