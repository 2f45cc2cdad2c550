/** What comes of the system's tools, and of those that the library systeminformation runs. */
export const english = {
  notFound: (program: string) => `${program} was not found`,
  notAllowed: (program: string) => `${program} may not be run by this user`,
  tooLong: (program: string, megabytes: number) => `${program} printed more than ${megabytes} MB`,
  silent: (program: string, seconds: number) => `${program} did not answer within ${seconds} s`,
  endedBy: (program: string, signal: string) => `${program} ended with ${signal}`,
  endedWith: (program: string, status: string) => `${program} ended with status ${status}`,
  notStarted: (program: string, why: string) => `${program} could not be started: ${why}`,
  reportFault: 'Please report this as a fault of Portolan',

  ssMalformed: (lines: number) =>
    `${lines === 1 ? '1 line' : `${lines} lines`} of the output of ss could not be understood`,
  installSs: 'Install iproute2',
  ssByHand: 'Run by hand to see what it says: ss -tulne',
  ssOmitted: "ss did not list sockets that the kernel's tables have",
  ssLacking: (message: string, sockets: number) =>
    `${message}. Not known of ${sockets === 1 ? '1 socket' : `${sockets} sockets`}: the interface bound to, whether :: takes IPv4 too, and the unit of a hidden owner`,

  macosSource: 'The library systeminformation, which runs netstat; lsof and ps for the owners',
  windowsSource: 'The library systeminformation, which runs netstat; Win32_Process for the owners',
  oneOwnerAtMost: 'each socket has one owner at most',
  ownersLackDetails: 'owners lack details',
  foldersMissing: 'working folders are missing',
  ownersNameless: 'owners have no name',

  noSecondSource: 'Neither netstat nor ss was found, so the list could not be checked against a second source',
  installSecondSource: 'Install iproute2 (ss) or net-tools (netstat)',
  libraryEmpty: 'systeminformation gave no row at all, which it also does when its tool fails',
  netstatSays: 'Run netstat or ss by hand to see what they say',
  librarySilent: (seconds: number) =>
    `systeminformation did not answer within ${seconds} s: the tool that it runs may hang`,
  netstatAnswers: 'Run netstat or ss by hand to see whether they answer',
  libraryMalformed: (rows: number) =>
    `${rows === 1 ? '1 listening row of netstat' : `${rows} listening rows of netstat`} could not be understood and ${rows === 1 ? 'is' : 'are'} missing`,
  reportNetstat: 'Please report this together with what netstat prints',
  cutAddresses: (count: number) =>
    `Netstat may have cut off ${count === 1 ? '1 address' : `${count} addresses`}: shown is the beginning, with an ellipsis`,
  wholeAddress: 'To see the whole address, run as administrator: lsof -nP -i',
  theLibrary: 'the process of systeminformation',
};

export type ToolWords = typeof english;
