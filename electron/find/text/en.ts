export const en = {
  unknown: {
    sockets: 'The open ports could not be read: only binding a port for a moment tells whether it is in use.',
    someSockets: 'Not every open port could be read: one that was not seen may be among those that are not in use.',
    ephemeral: 'The range that this system uses for outgoing connections could not be read, and was not left out.',
    privileged: 'From which port on no privilege is needed could not be read.',
    excluded: 'Ports that this system keeps for itself could not be read.',
    binding: 'Whether the port can be bound could not be tried on any address of this computer.',
    loopbackOnly:
      'The port was bound on the loopback addresses only: on Windows, all addresses may make the firewall ask you.',
    gaveUp: (tries: number) => `The search ended early: ${tries} ports in a row could not be bound.`,
  },
};

export type FreePortCoreWords = typeof en;
