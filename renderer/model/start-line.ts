import type { StartAgain } from '../../electron/shared/stop.ts';
import { shellQuoted } from './shell-quoted.ts';

/** One line for a shell that starts again what was stopped, in the folder that it ran in. */
export function startLine({ command, folder }: StartAgain): string {
  return folder === null ? command : `cd ${shellQuoted(folder)} && ${command}`;
}
