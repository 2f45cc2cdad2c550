/** How a person can see for themselves. */
export const checkWords = {
  check: {
    nothingShown:
      'No output does not prove that the port is closed: containers and other networks of this computer are not seen.',
    withoutRights: 'Without administrator rights, programs of other users may be missing or unnamed.',
    fromUnix: 'HOST is the address of this computer. A failure may also be a firewall on the way.',
    fromWindows: 'In PowerShell on another Windows computer. A failure may also be a firewall on the way.',
    udpFromElsewhere:
      'Whether a UDP port is open cannot be proven this way: open and silent, closed and filtered look alike.',
    notOnSystem: (protocol: string) => `The system's own tools do not show ${protocol} sockets.`,
    notFromElsewhere: (protocol: string) => `No common tool can tell for ${protocol}.`,
    dccpRemoved: 'Linux removed DCCP in version 6.16; where it is gone, so is the answer.',
    portZero: 'No socket can be bound to port 0: a program that asks for it is given a free port instead.',
  },

  titles: {
    here: 'On this computer',
    fit: 'Does it fit?',
    range: 'Range',
    status: 'Official status',
    registration: 'Registration',
    uses: 'Used in practice',
    matters: 'Why it matters',
    check: 'How to check',
    related: 'Related ports',
    questions: 'Questions',
    sources: 'Sources',
  },
  verdicts: {
    expected: 'Expected',
    plausible: 'Plausible',
    unusual: 'Unusual',
    'cannot-tell': 'Cannot tell',
  },
  systems: { linux: 'Linux', macos: 'macOS', windows: 'Windows', elsewhere: 'From another computer' },
  relations: {
    'previous-assigned': 'the assigned port before it',
    'next-assigned': 'the assigned port after it',
    'same-service': 'the same service',
    'same-software': 'the same software',
  },
  entry: {
    none: 'The registry gives none: it has no name for this port.',
    unnamed: 'a use without a name',
    aliases: (names: readonly string[]) => `formerly ${names.join(', ')}`,
    widespread: 'widespread use, not an assignment',
    protocolUnstated: 'for no stated protocol',
    assignee: (name: string) => `assignee ${name}`,
    contact: (name: string) => `contact ${name}`,
    noAssignee: 'no assignee given',
    registeredOn: (date: string) => `registered ${date}`,
    modifiedOn: (date: string) => `modified ${date}`,
    noDates: 'no dates',
    noReferences: 'no references',
    portRange: (ports: string) => `one row for ports ${ports}`,
  },
  registrySource: (date: string) =>
    `IANA's Service Name and Transport Protocol Port Number Registry, edition of ${date}`,
};

export type CheckWords = typeof checkWords;
