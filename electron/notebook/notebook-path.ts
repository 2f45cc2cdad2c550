import { join } from 'node:path';
import { ownDataFolder } from '../files/data-folder.ts';

/** Where this person's notebook lies, the same for every door. */
export function notebookPath(): string {
  return join(ownDataFolder(), 'notebook.json');
}
