import { networkConnections } from 'systeminformation';
import { readListeningTable } from './listening-table.ts';

/**
 * A process of its own for the library: its tools cannot be stopped from outside, and it reads their output in the
 * thread that called it. Answers each message with a `ListeningTable`.
 */
process.on('message', async () => {
  process.send?.(readListeningTable(await networkConnections(), process.platform));
});

/** Whoever asked is gone: so are the answer's reader and the tools' reason to go on. */
process.on('disconnect', () => {
  // The group was made for this process; on Windows there is none, and its tools end by themselves.
  if (process.platform === 'win32') process.exit();
  process.kill(-process.pid, 'SIGKILL');
});
