import type { ShortcutsWords } from '../en/shortcuts.ts';

export const shortcutsWords: ShortcutsWords = {
  title: 'Tangentbord',
  close: 'Stäng',
  keys: [
    { keys: ['/', 'Ctrl F'], does: 'sök i listan' },
    { keys: ['Ctrl K'], does: 'hitta valfri port' },
    { keys: ['↑', '↓', 'j', 'k'], does: 'flytta mellan portarna' },
    { keys: ['Retur'], does: 'läs berättelsen' },
    { keys: ['[', ']'], does: 'berättelsen om föregående, nästa tilldelade port' },
    { keys: ['Delete'], does: 'stoppa, efter en bekräftelse' },
    { keys: ['o'], does: 'öppna i webbläsaren' },
    { keys: ['c'], does: 'kopiera adressen' },
    { keys: ['Ctrl R'], does: 'läs av socketarna igen' },
    { keys: ['Esc'], does: 'avbryt, rensa, gå tillbaka' },
    { keys: ['s'], does: 'jämför källorna' },
    { keys: ['r'], does: 'registrets utgåva' },
    { keys: ['h'], does: 'vad som har hänt på portarna' },
    { keys: ['m'], does: 'kartan över alla portar' },
    { keys: ['n'], does: 'nästa lediga port' },
    { keys: ['x'], does: 'stoppen hittills' },
    { keys: ['Ctrl ,'], does: 'inställningar' },
    { keys: ['?'], does: 'det här bladet' },
  ],
};
