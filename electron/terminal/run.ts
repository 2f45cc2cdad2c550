import type { CommandContext } from './command.ts';
import { commands } from './commands.ts';
import { complain } from './complaints.ts';
import { exitStatus } from './exit-status.ts';

/** Runs one call of `portolan` and returns its exit status. */
export async function run(line: readonly string[], context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [first = 'list', ...rest] = line;
  // After `--` everything is a word, even one that looks like an option.
  const asked = line.slice(0, line.includes('--') ? line.indexOf('--') : line.length);
  if (first === 'help' || asked.includes('--help') || asked.includes('-h')) {
    (await import('./help.ts')).printHelp(terminal);
    return exitStatus.done;
  }
  if (first === '--version') {
    (await import('./help.ts')).printVersion(terminal);
    return exitStatus.done;
  }
  const bare = first.startsWith('-');
  const command = Object.hasOwn(commands, bare ? 'list' : first) ? commands[bare ? 'list' : first] : undefined;
  const running = command?.run(bare ? line : rest, context) ?? { error: `there is no command '${first}'` };
  if (!('error' in running)) return running;
  complain(terminal, `${running.error} (see portolan help)`);
  return exitStatus.unusableArguments;
}
