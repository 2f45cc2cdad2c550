/** What ends with a forward, in English. */
export const forwardsText = {
  cluster: 'Ends the forward only: what it leads to in the cluster goes on.',
  tunnel: 'Ends the tunnel only: the service at its other end goes on.',
  published:
    'Ends the tunnel: what it made reachable from the internet no longer is. The service behind it goes on here.',
  relay: 'Ends the relay only: what it leads to goes on.',
  ssh: 'Ends the ssh connection and all ports that it forwards: the services at its other end go on.',
  sshSession:
    'Ends the ssh connection, with the session that it was opened for and all ports that it forwards. The services at its other end go on.',
  sharedSsh: 'Ends an ssh connection that other ssh commands share: their sessions end too.',
  endShared: 'End the shared ssh connection',
  endSharedEffect: 'Tells ssh to end the connection with all sessions and forwards that share it.',
  byHand: 'It ends other sessions as well, and is left to you.',
  sshdSession:
    'Ends the ssh session of the person who opened this forward from another computer, with whatever they run in it.',
  sshd: 'Nobody can connect to this computer by ssh afterwards; sessions that are open stay open.',
  sshdOwnWay:
    'You are connected by ssh yourself: this session stays open, but once it ends you cannot connect again by ssh.',
};

export type ForwardsText = typeof forwardsText;
