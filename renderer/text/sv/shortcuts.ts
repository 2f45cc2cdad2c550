import type { ShortcutsWords } from '../en/shortcuts.ts';

export const shortcutsWords: ShortcutsWords = {
  title: 'Tangentbord',
  close: 'Stäng',
};
