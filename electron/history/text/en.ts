import { fileFailureWords as reason } from '../../files/file-failure.ts';

/** The history's words for people. */
export const english = {
  unreadable: (file: string, code: string) => `Earlier stops could not be read from ${file}: ${reason(code)}.`,
  damaged: (lines: number, file: string) =>
    `${lines === 1 ? '1 line' : `${lines} lines`} of ${file} could not be understood and ${lines === 1 ? 'is' : 'are'} passed over: a stop or its outcome may be missing here.`,
  notWritten: (file: string, code: string) =>
    `The latest stops could not be written to ${file}: ${reason(code)}. They are known only until Portolan ends.`,
  notForgotten: (file: string, code: string) => `Nothing could be removed from ${file}: ${reason(code)}.`,
  notSetAside: (file: string, code: string) =>
    `${file} has become long and could not be set aside: ${reason(code)}. It grows on.`,
};

export type HistoryWords = typeof english;
