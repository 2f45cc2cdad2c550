import type { SettingsWords } from '../en/settings.ts';

export const settings: SettingsWords = {
  title: 'Ajustes',
  close: 'Cerrar',
  applies: 'Cada cambio se aplica al instante, en todas las ventanas.',
  problem: 'Los ajustes:',
  open: 'Abrir los ajustes',

  look: 'Aspecto',
  language: 'Idioma',
  asSystem: 'Como el sistema',
  theme: 'Tema',
  light: 'Claro',
  dark: 'Oscuro',

  reading: 'Lectura',
  interval: 'Leer los puertos cada',
  intervalHint:
    'Mientras estés mirando; con menos frecuencia cuando no. Portolan también lee menos a menudo si, de otro modo, usaría más de una centésima de un núcleo del procesador.',

  list: 'Lista',
  fold: 'Plegar los puertos del sistema operativo',
  foldHint: 'En la lista y en el menú de la bandeja. Una búsqueda los encuentra igualmente.',

  stopping: 'Detener',
  grace: 'Esperar a que un programa termine',
  graceUsual: 'Lo que convenga al programa',
  graceHint:
    'Antes de ofrecer una detención forzada. Las bases de datos que se sabe que necesitan más tiempo reciben más.',
  confirm: 'Preguntar antes de detener',
  confirmAlways: 'Siempre',
  confirmAlone: 'No si termina un solo proceso',
  confirmHint:
    'Es decir: con suavidad, sin procesos hijos, otros puertos ni clientes conectados, y sin nada que lo vuelva a iniciar. En todos los demás casos se pregunta siempre.',

  history: 'Historial',
  keepDays: 'Días que se conservan',
  mostEvents: 'Sucesos que se conservan como máximo',
  historyHint: 'Lo más antiguo, o lo que sobre, se olvida.',
  between: (least, most) => `Un número entero de ${least} a ${most}.`,

  desktop: 'Escritorio',
  startAtLogin: 'Abrir al iniciar sesión',
  startHint: 'Solo con el icono de la bandeja, sin ventana.',
  shortcut: 'Atajo que funciona en todas partes',
  shortcutHint: 'Muestra y oculta el panel, estés en el programa que estés.',
  noShortcut: 'Ninguno',
  record: 'Grabar…',
  recordName: (present) => `Grabar un atajo; ahora: ${present}`,
  recording: 'Pulsa la combinación… Esc la deja como está.',
  needsModifier:
    'Necesita Ctrl, Alt o la tecla del sistema: sin una de ellas, quitaría una letra a todos los programas.',
  keyUnfit: 'Esta tecla no puede formar parte de un atajo.',
  clear: 'Borrar el atajo',
  keys: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Mayús', Super: 'Súper', Command: 'Cmd' },

  reset: 'Volver a los ajustes habituales…',
  resetQuestion:
    'Todo lo de esta hoja vuelve a estar como cuando Portolan era nuevo, también las reglas de aviso. Tus favoritos, tus notas y la disposición de la lista se quedan.',
  resetForgets: (days, events) =>
    `El historial conservará entonces ${days} días y ${events} sucesos; lo que pase de ahí se olvida, y deshacer no lo recupera.`,
  resetNow: 'Volver',
  cancel: 'Cancelar',
  wasReset: 'Vuelven a valer los ajustes habituales.',
  undo: 'Deshacer',
  undone: 'Tus propios ajustes están de vuelta.',
  notChanged: (message) => `Esto no se cambió: ${message}`,
};
