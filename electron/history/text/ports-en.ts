import { fileFailureWords as reason } from '../../files/file-failure.ts';

export const english = {
  notWritten: (folder: string, code: string) =>
    `What happens now cannot be written to ${folder}: ${reason(code)}. It is compared again as soon as it can be; what opens and closes until then goes unnoticed.`,
  notRecorded: (code: string) => `What happens now is not recorded: ${reason(code)}.`,
  unreadable: (folder: string, code: string) => `The history in ${folder} could not be read: ${reason(code)}.`,
  notForgotten: (folder: string, code: string) => `Nothing could be removed from ${folder}: ${reason(code)}.`,
  damaged: (lines: number, folder: string) =>
    `${lines === 1 ? '1 damaged line' : `${lines} damaged lines`} in ${folder} ${lines === 1 ? 'is' : 'are'} passed over: what was written there is missing here.`,
};

export type PortWords = typeof english;
