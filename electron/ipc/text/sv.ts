import type { IpcWords } from './en.ts';

export const swedish: IpcWords = {
  unknownChannel: (name) => `det finns ingen kanal ${name}`,
  request: 'begäran',
  foreign: 'Bara ett av Portolans fönster får be om detta.',
};
