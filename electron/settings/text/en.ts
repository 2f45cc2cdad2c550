import { fileFailureWords as reason } from '../../files/file-failure.ts';

/** What a person is told of the file of their settings. */
export const english = {
  unreadable: (file: string, code: string) =>
    `Your settings could not be read from ${file}: ${reason(code)}. The usual ones are used, and what you change lasts until Portolan ends.`,
  damaged: (file: string) =>
    `${file} is damaged. The settings in it that are valid are used, and the usual ones for the others.`,
  setAside: (aside: string) =>
    `Your settings were damaged. Those that were valid are kept, and the others are the usual ones again; the damaged file is kept as ${aside}.`,
  notSetAside: (file: string, code: string) =>
    `${file} is damaged and could not be set aside: ${reason(code)}. It stays as it is, and what you change lasts until Portolan ends.`,
  notSaved: (file: string, code: string) =>
    `Your settings could not be saved to ${file}: ${reason(code)}. What you changed lasts until Portolan ends; change a setting to try again.`,
  busy: (lock: string) =>
    `Your settings could not be saved: another Portolan is writing. What you changed lasts until Portolan ends; if this stays so, remove ${lock} and ${lock}.breaking.`,
};

export type SettingsFileWords = typeof english;
