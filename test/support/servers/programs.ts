import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A server as a person would start it, in a folder of its own. */
export interface Program {
  readonly port: number;
  /** What must be installed for it: the file of the program. */
  readonly file: string;
  /** The files of its folder by their path there. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is run in its folder before it; each a program with its words. */
  readonly before?: (folder: string) => readonly (readonly string[])[];
  readonly command: (folder: string) => readonly string[];
}

const node = process.execPath;
const perlFile = '/usr/bin/perl';
const perlName = 'relay.pl';
// Not by the search path: that may lead into a folder that only root can enter.
const pythonFile = '/usr/bin/python3';
const viteFile = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
const loopback = '127.0.0.1';

export function redis(port: number): Program {
  const file = '/usr/bin/redis-server';
  return { port, file, command: () => [file, '--port', String(port), '--bind', loopback, '--save', ''] };
}

export function postgres(port: number): Program {
  const tools = postgresTools();
  return {
    port,
    file: join(tools, 'postgres'),
    before: (folder) => [[join(tools, 'initdb'), '--no-sync', '-A', 'trust', '-U', 'anna', '-D', join(folder, 'data')]],
    command: (folder) => [
      join(tools, 'postgres'),
      '-D',
      join(folder, 'data'),
      '-h',
      loopback,
      '-p',
      String(port),
      '-k',
      folder,
    ],
  };
}

/** Debian keeps a folder for each version. */
function postgresTools(): string {
  const versions = '/usr/lib/postgresql';
  try {
    const [latest = ''] = readdirSync(versions).sort((a, b) => Number(b) - Number(a));
    return join(versions, latest, 'bin');
  } catch {
    return versions;
  }
}

export function nginx(port: number): Program {
  const file = '/usr/sbin/nginx';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temp;`).join(' ');
  const config = `daemon off; pid nginx.pid; error_log stderr; events {}
    http { access_log off; ${paths} server { listen ${loopback}:${port}; return 204; } }`;
  return {
    port,
    file,
    files: { 'nginx.conf': config },
    command: (folder) => [file, '-p', folder, '-c', 'nginx.conf', '-e', 'stderr'],
  };
}

export function sshd(port: number): Program {
  const file = '/usr/sbin/sshd';
  const key = (folder: string) => join(folder, 'key');
  return {
    port,
    file,
    before: (folder) => [['/usr/bin/ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key(folder)]],
    command: (folder) => [
      ...[file, '-D', '-e', '-f', '/dev/null', '-h', key(folder)],
      ...['-o', 'PidFile=none', '-o', 'UsePAM=no', '-o', `ListenAddress=${loopback}:${port}`],
    ],
  };
}

/** A Node program of the person's own. */
export function nodeHttp(port: number): Program {
  const script = `require('node:http').createServer((_, answer) => answer.end('hello')).listen(${port}, '${loopback}');`;
  return { port, file: node, files: { 'server.js': script }, command: () => [node, 'server.js'] };
}

/** A Node program of the person's own that waits for a debugger on `port`. */
export function nodeInspected(port: number): Program {
  const files = { 'wait.js': 'setTimeout(() => {}, 300_000);' };
  return { port, file: node, files, command: () => [node, `--inspect=${loopback}:${port}`, 'wait.js'] };
}

/** What `next dev` looks like from outside, with or without the title that Next gives its process. */
export function nextDev(port: number, title: string | null = null): Program {
  const script = `${title === null ? '' : `process.title = ${JSON.stringify(title)};`}
    require('node:net').createServer().listen(${port});`;
  return {
    port,
    file: node,
    files: {
      'package.json': JSON.stringify({ name: 'shop', dependencies: { next: '15.1.0' } }),
      'next.config.js': '',
      'node_modules/.bin/next': script,
    },
    command: (folder) => [node, join(folder, 'node_modules/.bin/next'), 'dev'],
  };
}

/** Vite itself. Unasked it takes 5173, or the next one that is free: `port` is the one that it will have. */
export function vite(port: number, words: readonly string[] = []): Program {
  return {
    port,
    file: viteFile,
    files: { 'package.json': JSON.stringify({ name: 'shop', devDependencies: { vite: '8' } }), 'index.html': '' },
    command: () => [node, viteFile, '--host', loopback, ...words],
  };
}

export function pythonHttpServer(port: number, address = loopback): Program {
  return {
    port,
    file: pythonFile,
    command: () => [pythonFile, '-m', 'http.server', String(port), '--bind', address],
  };
}

/** A Python program of the person's own. */
export function pythonScript(port: number): Program {
  const script = `import socket, time
held = socket.create_server(('${loopback}', ${port}))
time.sleep(300)
`;
  return { port, file: pythonFile, files: { 'collect.py': script }, command: () => [pythonFile, 'collect.py'] };
}

/** A Perl program of the person's own. */
export function perlScript(port: number, protocol: 'tcp' | 'udp' = 'tcp'): Program {
  const listen = protocol === 'tcp' ? 'Listen => 5,' : '';
  const script = `use IO::Socket::INET;
my $held = IO::Socket::INET->new(Proto => '${protocol}', LocalAddr => '${loopback}:${port}', ${listen}) or die $@;
sleep 300;
`;
  return { port, file: perlFile, files: { [perlName]: script }, command: () => [perlFile, perlName] };
}

/** A script that the kernel runs by Perl, with the file name of something else. */
export function namedScript(name: string, port: number): Program {
  const { file, files } = perlScript(port);
  return {
    port,
    file,
    files: { [name]: `#!${perlFile}\n${Object.values(files ?? {}).join('')}` },
    command: (folder) => [join(folder, name)],
  };
}

/** A copy of Perl with the file name of something else. */
export function namedProgram(name: string, port: number): Program {
  return {
    ...perlScript(port),
    before: (folder) => [['/bin/cp', perlFile, join(folder, name)]],
    command: (folder) => [join(folder, name), perlName],
  };
}
