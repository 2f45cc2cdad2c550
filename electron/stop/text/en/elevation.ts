/** What asking for administrator rights says, in English. */
export const elevationText = {
  /** In the system's own prompt, where it shows a text of ours (macOS). */
  prompt: 'Portolan needs administrator rights for this one step.',

  // Obstacles: known before anybody is asked.
  unsupported: (platform: string) => `Portolan cannot ask for administrator rights on ${platform}.`,
  alreadyRoot: 'Portolan runs with administrator rights already: there are no more to ask for.',
  noPkexec:
    "This computer has no pkexec, the program that asks for administrator rights. Install it with your system's package manager, or use sudo in a terminal.",
  noTool: (tool: string) => `${tool}, which asks for administrator rights on this system, cannot be found.`,
  appImage:
    'An AppImage can be read by the user who opened it alone, so no part of it can run with administrator rights. Use the installed package instead, or sudo in a terminal.',
  relative: 'Portolan does not know the full path of its own program, so it does not run it with administrator rights.',
  missing: (file: string, why: string) =>
    `A part of Portolan that would run with administrator rights cannot be found: ${file} (${why}). Install Portolan again.`,
  changeable: (path: string) =>
    `Other users of this computer may change ${path}, so Portolan does not run it with administrator rights. Take their right to write away from it, or install Portolan where only administrators may write.`,

  // Why nothing came of it.
  declined: 'Administrator rights were not given, so nothing was done.',
  notAuthorized:
    'The system did not give administrator rights: the password was wrong, or this user may not have them. Nothing was done.',
  noAgent:
    'No window could ask for administrator rights: no authentication agent, the part of a desktop that does so, runs in this session. Nothing was done. In a terminal, use sudo.',
  noInteraction:
    'No window could ask for administrator rights in this session. Nothing was done. In a terminal, use sudo.',
  noAnswer: (seconds: number) =>
    `Nobody answered the system's question for administrator rights within ${seconds} s, so it was withdrawn.`,
  noAnswerStays: (seconds: number) =>
    `Nobody answered the system's question for administrator rights within ${seconds} s. If it is still shown, answer No: Portolan no longer waits for it.`,
  refused: (sentence: string) => `Portolan's helper refused, and nothing was done: ${sentence}`,
  refusedSilently: "Portolan's helper refused, and nothing was done. Look at the list again.",
  failed: (what: string) => `Asking for administrator rights failed: ${what}`,
  ended: (what: string) => `Portolan's helper could not do it, or not all of it: ${what}`,
  garbage: 'The helper ran with administrator rights, but its answer could not be understood. Look at the list again.',
  otherVersion:
    'Portolan was updated while it ran, and its helper is of another version: what it did is not known. Quit Portolan, open it again, and look at the list.',
  tooMany: (most: number) =>
    `Windows can be asked about ${most} processes at once at most. Nothing was done: stop fewer, or run Portolan as administrator.`,
  nothingHidden: 'On this system Portolan sees without administrator rights which process a port belongs to.',

  // The helper's own sentences.
  noMode: "The first argument must be 'signal' or 'reveal'.",
  noSignal: 'The signal must be SIGTERM or SIGKILL.',
  noPid: 'A process must be named by its number, greater than 1.',
  noIdentity: (pid: string) => `The identity of process ${pid} is missing or malformed.`,
  namedTwice: (pid: number) => `Process ${pid} is named twice.`,
  noKeys: 'No socket was named.',
  malformedKey: 'A socket must be named by its key, such as tcp 127.0.0.1:80 #12345.',
  tooManyProcesses: (most: number) => `More than ${most} processes were named.`,
  tooManyKeys: (most: number) => `More than ${most} sockets were named.`,
  ownProcess: (pid: number) => `Process ${pid} is Portolan itself or a process that it runs under.`,
  notRevealed: 'On this system sockets are not looked up this way.',
  unverified: (pid: number, why: string, done: number, all: number) =>
    `Process ${pid} could not be verified (${why}); ${done} of ${all} processes had been dealt with before.`,
  noSocket: (key: string) => `'${key}' names no socket of Linux.`,
  stillHidden:
    'No process that an administrator may look into holds it, and this system hides some even from administrators.',
};

export type ElevationText = typeof elevationText;
