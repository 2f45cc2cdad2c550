export const settings = {
  title: 'Settings',
  close: 'Close',
  applies: 'Each change applies at once, in every window.',
  problem: 'The settings:',
  open: 'Open the settings',

  look: 'Look',
  language: 'Language',
  asSystem: 'As the system has it',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',

  reading: 'Reading',
  interval: 'Read the ports every',
  intervalHint:
    'While you look on; less often when you do not. Portolan also reads less often where it would take more than a hundredth of a processor core.',

  list: 'List',
  fold: 'Fold the operating system’s ports away',
  foldHint: 'In the list and in the tray’s menu. A search finds them all the same.',

  stopping: 'Stopping',
  grace: 'Wait for a program to end',
  graceUsual: 'As long as suits the program',
  graceHint: 'Before a forced stop is offered. Databases that are known to need longer are given longer.',
  confirm: 'Ask before a stop',
  confirmAlways: 'Always',
  confirmAlone: 'Not where one process ends alone',
  confirmHint:
    'Alone: gently, with no children, other ports or connected clients, and nothing that would start it again. Everything else is always asked.',

  history: 'History',
  keepDays: 'Days to keep',
  mostEvents: 'Events to keep at most',
  historyHint: 'What is older, or more, is forgotten.',
  between: (least: string, most: string) => `A whole number from ${least} to ${most}.`,

  desktop: 'Desktop',
  startAtLogin: 'Start when I log in',
  startHint: 'With the tray icon only, without a window.',
  shortcut: 'Shortcut that works everywhere',
  shortcutHint: 'Shows and hides the panel, whatever program you are in.',
  noShortcut: 'None',
  record: 'Record…',
  recordName: (present: string) => `Record a shortcut; now: ${present}`,
  recording: 'Press the combination… Esc leaves it as it is.',
  needsModifier: 'It needs Ctrl, Alt or the system key: without one, it would take a letter away from every program.',
  keyUnfit: 'This key cannot be part of a shortcut.',
  clear: 'Clear the shortcut',
  keys: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Super: 'Super', Command: 'Cmd' } as Readonly<
    Record<string, string>
  >,

  reset: 'Reset to the usual settings…',
  resetQuestion:
    'Everything on this sheet goes back to how it was when Portolan was new, alert rules too. Your favourites, your notes and how the list is arranged stay.',
  resetForgets: (days: string, events: string) =>
    `The history will then keep ${days} days and ${events} events; what is beyond that is forgotten, and undoing does not bring it back.`,
  resetNow: 'Reset',
  cancel: 'Cancel',
  wasReset: 'The usual settings hold again.',
  undo: 'Undo',
  undone: 'Your own settings are back.',
  notChanged: (message: string) => `This was not changed: ${message}`,
};

export type SettingsWords = typeof settings;
