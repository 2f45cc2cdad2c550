import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that ends with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-test-'));
  folders.push(folder);
  return folder;
}
