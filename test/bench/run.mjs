import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench [-- NAME… [--OPTION…]]`: runs the pieces in this folder one after the other; each prints its own
 * table. Options go to every piece that runs, so name one.
 */
const given = process.argv.slice(2);
const optionsStart = given.findIndex((word) => word.startsWith('--'));
const asked = optionsStart < 0 ? given : given.slice(0, optionsStart);
const pieceOptions = optionsStart < 0 ? [] : given.slice(optionsStart);
const folder = import.meta.dirname;
const pieces = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => file.replace(/\.mjs$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name));

/** The desktop app wants a display and a session bus; on Linux a hidden pair keeps it off the person's own. */
const display = process.platform === 'linux' ? ['xvfb-run', '-a', 'dbus-run-session', '--'] : [];
const wrappers = { idle: display, desktop: display };

for (const name of pieces) {
  console.log(`\n=== ${name}\n`);
  const [program, ...words] = [
    ...(wrappers[name] ?? []),
    process.execPath,
    join(folder, `${name}.mjs`),
    ...pieceOptions,
  ];
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`${name} could not be measured: ${error?.message ?? `exit status ${status}`}`);
    process.exitCode = 1;
  }
}
