import type { ShortcutsWords } from '../en/shortcuts.ts';

export const shortcutsWords: ShortcutsWords = {
  title: 'Teclado',
  close: 'Cerrar',
  keys: [
    { keys: ['/', 'Ctrl F'], does: 'buscar en la lista' },
    { keys: ['Ctrl K'], does: 'buscar cualquier puerto' },
    { keys: ['↑', '↓', 'j', 'k'], does: 'moverse por los puertos' },
    { keys: ['Intro'], does: 'leer la historia' },
    { keys: ['[', ']'], does: 'la historia del puerto asignado anterior, siguiente' },
    { keys: ['Supr'], does: 'detener, tras confirmarlo' },
    { keys: ['o'], does: 'abrir en el navegador' },
    { keys: ['c'], does: 'copiar la dirección' },
    { keys: ['Ctrl R'], does: 'leer los sockets de nuevo' },
    { keys: ['Esc'], does: 'cancelar, borrar, volver' },
    { keys: ['s'], does: 'comparar las fuentes' },
    { keys: ['r'], does: 'la edición del registro' },
    { keys: ['h'], does: 'lo que pasó en los puertos' },
    { keys: ['m'], does: 'el mapa de todos los puertos' },
    { keys: ['n'], does: 'el siguiente puerto libre' },
    { keys: ['x'], does: 'las detenciones hasta ahora' },
    { keys: ['Ctrl ,'], does: 'ajustes' },
    { keys: ['?'], does: 'esta hoja' },
  ],
};
