import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ListenOptions {
  readonly protocol?: 'tcp' | 'udp';
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Default: one that the system chooses. */
  readonly port?: number;
  /** What the program does on SIGTERM; default: it ends. `count`: it only counts how often it was asked. */
  readonly onTerminate?: 'end' | 'ignore' | 'count';
  /** Seconds after which it ends by itself, so that a broken test leaves nothing behind. */
  readonly lifetimeSeconds?: number;
  /** The name to run under; default: node. */
  readonly uid?: number;
}

export interface ListenerProcess {
  readonly pid: number;
  readonly port: number;
  readonly child: ChildProcess;
  /** How often it was asked to end, if it counts that. */
  terminations(): number;
  /** Ends it with SIGKILL, if it still runs, and waits for the end. */
  end(): Promise<void>;
}

/** A program of its own, because Portolan rightly refuses to stop the process that it runs under. */
const program = `
const { protocol, address, port, onTerminate, lifetimeSeconds } = JSON.parse(process.argv[1]);
if (onTerminate === 'ignore') process.on('SIGTERM', () => {});
if (onTerminate === 'count') process.on('SIGTERM', () => process.stdout.write('asked\\n'));
setTimeout(() => process.exit(0), lifetimeSeconds * 1000);
const say = (socket) => process.stdout.write(socket.address().port + '\\n');
if (protocol === 'udp') {
  const socket = require('node:dgram').createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.bind(port, address, () => say(socket));
} else {
  const server = require('node:net').createServer((connection) => connection.on('error', () => connection.destroy()).end('hello\\n'));
  server.listen({ port, host: address }, () => say(server));
}
`;

/** Opens a listener in another process and resolves when it listens. */
export async function openListener(options: ListenOptions = {}): Promise<ListenerProcess> {
  const { protocol = 'tcp', address = '127.0.0.1', port = 0, onTerminate = 'end', lifetimeSeconds = 120 } = options;
  const settings = JSON.stringify({ protocol, address, port, onTerminate, lifetimeSeconds });
  const child = spawn(process.execPath, ['-e', program, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const [chunk] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the listener ended with ${code} before it listened`);
    }),
  ])) as [Buffer];
  const { pid } = child;
  let terminations = 0;
  child.stdout.on('data', (text: Buffer) => {
    terminations += text.toString().split('asked').length - 1;
  });
  if (pid === undefined) throw new Error('the listener did not start');
  return {
    pid,
    port: Number(chunk.toString()),
    child,
    terminations: () => terminations,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
