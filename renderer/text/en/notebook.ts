import type { Face } from '../../../electron/shared/notebook.ts';
import { count } from './forms.ts';

const faces: Readonly<Record<Face, string>> = { helpful: 'Helpful', unsure: 'Not sure', 'not-helpful': 'Not helpful' };

export const notebookWords = {
  labelled: (label: string) => `labelled ${label}`,
  add: 'Add a label or a note',
  edit: 'Edit label and note',
  remove: 'Remove label and note',
  removed: 'Label and note removed.',
  undo: 'Undo',
  label: 'Label',
  note: 'Note',
  labelHint: 'shown in the list and in the tray',
  length: (n: number, limit: number) => `${n} of ${limit}`,
  tooLong: (n: number, limit: number) => `${n - limit} too many: at most ${count(limit, 'character', 'characters')}`,
  keys: 'Enter saves, Esc undoes.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved',
  cancel: 'Cancel',
  visits: 'Recently visited',
  noVisits: 'No other port was visited.',
  forget: 'Forget all visits',
  forgotten: 'The visits are forgotten.',
  helpful: 'Was this helpful?',
  faces,
  why: 'What was missing, or what helped? (optional)',
  takeBack: 'Take back',
  takenBack: 'Taken back',
  private: 'Kept on this computer only.',
  export: 'Export what you wrote',
  nothingToExport: 'You have not written anything yet.',
  exportName: (day: string) => `portolan-notebook-${day}.json`,
  problem: 'Your notebook:',
};

export type NotebookWords = typeof notebookWords;
