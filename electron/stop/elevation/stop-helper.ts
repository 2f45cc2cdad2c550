import { systemProcessControl } from '../control/system-control.ts';
import { runHelper } from './helper.ts';
import { programEnd } from './helper-program-end.ts';
import { revealLinuxHolders } from './linux-holders.ts';

const { platform, env, argv } = process;

// What the asking user has put into the environment counts for nothing here: the system's tools are in these folders.
if (platform !== 'win32') {
  for (const name of Object.keys(env)) delete env[name];
  env['PATH'] = '/usr/bin:/bin:/usr/sbin:/sbin';
}

const { status, output, errors } = await programEnd(
  async () =>
    runHelper(argv.slice(2), {
      control: systemProcessControl(),
      revealHolders: platform === 'linux' ? (keys) => revealLinuxHolders('/proc', keys) : null,
    }),
  platform,
);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = status;
