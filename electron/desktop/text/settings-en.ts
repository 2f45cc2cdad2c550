import { fileFailure as reason } from '../../files/file-failure.ts';

/** What the desktop says of settings that the system keeps or may refuse. */
export const english = {
  shortcutTaken: (shortcut: string) =>
    `The system did not give Portolan ${shortcut}: another program, or the desktop itself, has it. Choose another one.`,
  shortcutNotUnderstood: (shortcut: string) =>
    `“${shortcut}” is no combination that works here. It needs Ctrl, Alt or the system key, and one more key.`,
  shortcutOnWayland:
    'On Wayland the desktop decides whether a program may have a shortcut. If nothing happens when you press it, set it in the system’s own settings for shortcuts.',
  notInstalled: 'Portolan runs from a folder of its source and is not installed: the system could not start it.',
  confined: (store: string) =>
    `Portolan runs inside ${store}, which keeps programs from adding themselves to what starts at login.`,
  pathUnfit: (path: string) =>
    `A file that starts programs at login cannot name ${path}: move Portolan to a path without “=”, “%” and control characters.`,
  notStarted: (file: string, error: unknown) => `Starting at login could not be changed in ${file}: ${reason(error)}.`,
  notKnown: (file: string, error: unknown) =>
    `Whether Portolan starts at login could not be read from ${file}: ${reason(error)}.`,
  refused: 'The system did not change what starts at login. Its own settings for that may forbid it.',
  awaitsApproval: 'macOS waits for your approval: System Settings › General › Login Items.',
};

export type DesktopSettingsWords = typeof english;
