import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import { commands } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** `portolan help`. */
export function printHelp(terminal: Terminal): void {
  const calls = Object.values(commands)
    .flatMap((command) => command.parts ?? [command])
    .flatMap(({ usage, summary }) => [`  portolan ${usage}`, `      ${summary}`]);
  terminal.print(
    [
      'Portolan shows which ports are open on this computer, who holds them, and the story of each.',
      '',
      ...calls,
      '  portolan help | --help | --version',
      '',
      'stop takes the way that it recommends when you say --yes: a service or a container is stopped as a whole rather',
      'than signalled. --way signal sends a plain signal; --children, --group and --all signal also what the process has',
      'started, its process group, or every process that holds the port. --force sends SIGKILL to what does not end.',
      'An interrupted stop says what was done, and ends with 1: its outcome is not known.',
      '',
      '--json gives one JSON object on standard output. NO_COLOR turns colours off.',
      '',
      'Exit status: 0 done, or the port is free · 1 internal error, or nothing could be read · 2 unusable arguments',
      '  registry: 5 the file was refused',
      '  free: 5 no port of the range suits',
      '  stop: 3 still held · 4 opened again · 5 refused or not confirmed · 6 permission denied · 7 nothing listens there',
    ].join('\n'),
  );
}

/** `portolan --version`. */
export function printVersion(terminal: Terminal): void {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  terminal.print(version);
}
