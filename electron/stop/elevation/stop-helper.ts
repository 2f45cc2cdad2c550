import { speak } from '../../shared/speech.ts';
import { systemProcessControl } from '../control/system-control.ts';
import { runHelper } from './helper.ts';
import { programEnd } from './helper-program-end.ts';
import { readLanguage } from './helper-words.ts';
import { revealLinuxHolders } from './linux-holders.ts';

const { platform, env, argv } = process;

// What the asking user has put into the environment counts for nothing here: the system's tools are in these folders.
if (platform !== 'win32') {
  for (const name of Object.keys(env)) delete env[name];
  env['PATH'] = '/usr/bin:/bin:/usr/sbin:/sbin';
}

const { language, words } = readLanguage(argv.slice(2));
speak(language);

const { status, output, errors } = await programEnd(
  async () =>
    runHelper(words, {
      control: systemProcessControl(),
      revealHolders: platform === 'linux' ? (keys) => revealLinuxHolders('/proc', keys) : null,
    }),
  platform,
);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = status;
