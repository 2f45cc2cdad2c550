import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../data-folder.ts';

/** Where this person's notebook lies, the same for every door. */
export function notebookPath(): string {
  return join(dataFolder({ platform: process.platform, environment: process.env, home: homedir() }), 'notebook.json');
}
