/** What keeps a source from telling everything, and what can be done. */
export const socketsText = {
  ownersHidden: (count: number) =>
    `The ${count === 1 ? 'owner of 1 socket is' : `owners of ${count} sockets are`} hidden from this user`,
  ownersHiddenFromRoot:
    'This process lacks the right to look into other processes (CAP_SYS_PTRACE), or they run in another container.',
  ownersWithSudo: 'To see the owners, run: sudo portolan list',
  ownersNotSearched: (why: string) => `The owners of sockets could not be searched for: ${why}`,
  checkProc: 'Check that /proc is mounted and that this user may list it',

  linesMalformed: (lines: number, path: string) =>
    `${lines === 1 ? '1 line' : `${lines} lines`} of ${path} could not be understood`,
  reportUname: 'Please report this together with the output of: uname -a',
  unreadable: (path: string, why: string) => `${path} could not be read: ${why}`,
  checkProcFile: (path: string) => `Check that /proc is mounted and that this user may read ${path}`,

  disagreement: (source: string, missed: readonly string[], more: number, main: string) =>
    `${source} also saw ${missed.join(', ')}${more > 0 ? ` and ${more} more` : ''}, which ${main} did not`,
  compareSources: 'Run `portolan sources` to compare them',

  kernelTables: "The kernel's tables in /proc/net, and the descriptors of every process",
  ss: 'The tool ss: it also tells the interface, whether :: takes IPv4, and the control group of every socket',
  library: 'The library systeminformation, which runs the tools of the operating system',

  engineNamed: (setting: string, path: string, what: string) => `${setting} names ${path}, but ${what}`,
  noSocket: 'there is no socket',
  startEngine: 'Start the engine, or correct the setting',
  noEngineListens: 'no engine listens there',
  start: (title: string) => `Start ${title}`,
  engineDenied: (title: string, path: string) => `This user may not ask ${title} at ${path} for its containers`,
  engineSilent: (title: string, path: string, seconds: number) =>
    `${title} at ${path} did not answer within ${seconds} s`,
  engineRestart: (engine: string, title: string) =>
    `See whether \`${engine} ps\` answers, and restart ${title} if it does not`,
  engineFailed: (title: string, path: string, why: string) => `${title} at ${path} gave no whole answer: ${why}`,
  engineAnswers: (engine: string) => `See whether \`${engine} ps\` answers`,
  joinDockerUsers: 'Join the group `docker-users`',
  dockerRights:
    'Run: sudo portolan list. Or join the group `docker` (which gives the rights of root), or use rootless Docker',
  podmanRights: 'Run: sudo portolan list. Or use rootless Podman',

  toolSilent: (program: string) => `${program} printed nothing that could be understood`,
  toolOnPath: (program: string) => `Check that ${program}, which comes with the system, is in the search path`,
  toolByHand: (program: string) => `Run ${program} by hand to see what it says`,
};

export type SocketsText = typeof socketsText;
