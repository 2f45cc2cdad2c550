export const shortcutsWords = {
  title: 'Keyboard',
  close: 'Close',
  keys: [
    { keys: ['/', 'Ctrl F'], does: 'search the list' },
    { keys: ['Ctrl K'], does: 'find any port' },
    { keys: ['↑', '↓', 'j', 'k'], does: 'move through the ports' },
    { keys: ['Enter'], does: 'read the story' },
    { keys: ['[', ']'], does: 'the story of the assigned port before, after' },
    { keys: ['Delete'], does: 'stop, after a confirmation' },
    { keys: ['o'], does: 'open in the browser' },
    { keys: ['c'], does: 'copy the address' },
    { keys: ['Ctrl R'], does: 'read the sockets again' },
    { keys: ['Esc'], does: 'cancel, clear, go back' },
    { keys: ['s'], does: 'compare the sources' },
    { keys: ['r'], does: 'the edition of the registry' },
    { keys: ['h'], does: 'what happened on the ports' },
    { keys: ['m'], does: 'the chart of all ports' },
    { keys: ['n'], does: 'the next free port' },
    { keys: ['x'], does: 'the stops so far' },
    { keys: ['Ctrl ,'], does: 'settings' },
    { keys: ['?'], does: 'this sheet' },
  ],
};

export type ShortcutsWords = typeof shortcutsWords;
