import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does for a fake pkexec what the real one does once the person agreed: runs its arguments as root. */
export interface RootBroker {
  /** A pkexec that asks nobody and hands its arguments to the broker. */
  readonly pkexec: string;
  /** Who asked and for what, so far. */
  readonly asked: readonly { readonly uid: number; readonly words: readonly string[] }[];
  end(): Promise<void>;
}

/** What pkexec 122 leaves of the environment, as recorded. */
const environment = {
  SHELL: '/bin/bash',
  LANG: 'C.UTF-8',
  LC_ALL: 'C',
  TERM: 'xterm',
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LOGNAME: 'root',
  USER: 'root',
  HOME: '/root',
};

const client = (address: string) => `#!${process.execPath}
const words = process.argv.slice(2);
if (words.shift() !== '--disable-internal-agent') process.exit(127);
const socket = require('node:net').connect(${JSON.stringify(address)});
socket.end(JSON.stringify({ uid: process.getuid(), words }));
let text = '';
socket.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => {
  const { status, stdout, stderr } = JSON.parse(text);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
});
`;

export async function openRootBroker(): Promise<RootBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-broker-'));
  const address = join(folder, 'socket');
  const asked: { uid: number; words: string[] }[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.once('end', () => {
      const request = JSON.parse(text) as { uid: number; words: string[] };
      asked.push(request);
      const [program = '', ...words] = request.words;
      const env = { ...environment, PKEXEC_UID: String(request.uid) };
      execFile(program, words, { env, cwd: '/root' }, (error, stdout, stderr) => {
        socket.end(JSON.stringify({ status: error ? (error.code ?? 1) : 0, stdout, stderr }));
      });
    });
  });
  server.listen(address);
  await once(server, 'listening');
  chmodSync(folder, 0o755);
  chmodSync(address, 0o666);
  return {
    pkexec: client(address),
    asked,
    async end() {
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
