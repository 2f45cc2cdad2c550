/** Why the owners that are shown of a socket may not be all of them. Read on after a colon. */
export const english = {
  kernel: 'held by the kernel itself, not by a process',
  unsearched: 'not known: the owners could not be searched for',
  otherNamespaces: 'no process that can be seen from this container holds it',
  hidden: (user: string) => `hidden (permission): the socket belongs to user ${user}`,
  /** @param unseen how many processes; null: not known how many */
  othersUnseen: (unseen: number | null) =>
    `${unseen === null ? 'Other processes' : `${unseen} other processes`} could not be inspected (permission): any of them may hold it too`,

  oneOnly: 'this source names one owner only',
  noneNamed: 'this source names no owner: it may lack the right to see it',
  unreadable: 'this source could not read which process holds it',

  justEnded: 'the processes that held it have just ended',
  netstatSilent: 'netstat did not tell which process holds it',
  lastUserEnded: (pid: number) =>
    `the process that used it last (pid ${pid}) has ended; who holds it is hidden from this user`,
  lastUserOnly: 'netstat names only the process that used it last: others may hold it too',
  openerEnded: (pid: number) => `the process that opened it (pid ${pid}) has ended; another may have inherited it`,
  kernelForService: 'held by the kernel, perhaps on behalf of a service',
  openerOnly: 'Windows names only the process that opened it: one that inherited it is not shown',
};

export type OwnerWords = typeof english;
