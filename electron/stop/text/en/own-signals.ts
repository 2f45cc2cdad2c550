/** What is said of programs that take SIGTERM in a way of their own, in English. */
export const ownSignalsText = {
  smart:
    'On SIGTERM PostgreSQL lets its clients finish first: it ends only when the last of them has disconnected, however long that takes.',
  fast: 'Shut PostgreSQL down at once, with pg_ctl',
  fastEffect: 'Disconnects all clients and undoes what they have not committed, then ends cleanly (a fast shutdown).',
  reload: 'uWSGI restarts itself on SIGTERM and keeps the port, unless it was configured to end (die-on-term).',
  interrupt: 'End uWSGI with SIGINT',
  interruptEffect: 'Ends uWSGI with all its workers at once.',
  byHand: 'Portolan sends SIGTERM and SIGKILL only; this is left to you.',
};

export type OwnSignalsText = typeof ownSignalsText;
