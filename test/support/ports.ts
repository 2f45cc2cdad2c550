import { once } from 'node:events';
import { connect } from 'node:net';

/** Whether a TCP connection to the address is accepted now. */
export async function accepts(port: number, address = '127.0.0.1'): Promise<boolean> {
  const socket = connect({ port, host: address });
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return false;
    throw error;
  } finally {
    socket.destroy();
  }
}

/** Whether a process has this pid; a zombie does not count. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
