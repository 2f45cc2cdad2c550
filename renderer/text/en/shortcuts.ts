export const shortcutsWords = {
  title: 'Keyboard',
  close: 'Close',
};

export type ShortcutsWords = typeof shortcutsWords;
