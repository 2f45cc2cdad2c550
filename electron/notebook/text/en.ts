import { fileFailureWords as reason } from '../../files/file-failure.ts';

/** The notebook's words for people. */
export const english = {
  unreadable: (file: string, code: string) =>
    `What you wrote about ports could not be read from ${file}: ${reason(code)}. Nothing is changed there until it can be read.`,
  newer: (file: string) =>
    `${file} was written by a later version of Portolan. What this version understands of it is shown; to change it, use the later version.`,
  damaged: (file: string) => `${file} is damaged. What could be saved of it is shown.`,
  setAside: (entries: number, aside: string) =>
    `What you wrote about ports was damaged. ${entries === 1 ? '1 entry' : `${entries} entries`} could be saved; the damaged file is kept as ${aside}.`,
  notSetAside: (file: string, code: string) =>
    `${file} is damaged and could not be set aside: ${reason(code)}. What could be saved of it is shown; nothing was changed.`,
  notSaved: (file: string, code: string) => `Nothing was saved to ${file}: ${reason(code)}. Mend that and try again.`,
  busy: (lock: string) =>
    `Nothing was saved: another Portolan is writing. Try again; if this stays so, remove ${lock} and ${lock}.breaking.`,
};

export type NotebookWords = typeof english;
