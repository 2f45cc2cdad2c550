import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deserialize } from 'node:v8';
import type { Connection } from '../../electron/sockets/systeminformation/connection-row.ts';

const folder = join(import.meta.dirname, '../unit/sockets/recorded');

/** A tool's recorded output without the notes at its head. */
export function recorded(file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/^(?:#.*\n)+/, '');
}

/** How Windows netstat prints: lines end with CR LF, and letters beyond ASCII are bytes of an old code page. */
export function inCodePage(text: string): Buffer {
  return Buffer.from(text.replaceAll('\n', '\r\n').replaceAll(/[^\x20-\x7e\r\n]/g, '\x99'), 'latin1');
}

const library = createRequire(import.meta.url).resolve('systeminformation');

/**
 * The library reads its platform once, while it loads, and always runs the same command: so the output of its netstat is
 * changed between two calls. The answers go as V8 writes them: JSON has no NaN.
 */
const script = `
  const { copyFileSync } = require('node:fs');
  const { serialize } = require('node:v8');
  const [platform, library, output, ...recordings] = process.argv.slice(1);
  const own = Object.getOwnPropertyDescriptor(process, 'platform');
  Object.defineProperty(process, 'platform', { ...own, value: platform });
  const { networkConnections } = require(library);
  Object.defineProperty(process, 'platform', own);
  (async () => {
    const answers = [];
    for (const recording of recordings) {
      copyFileSync(recording, output);
      answers.push(await networkConnections());
    }
    process.stdout.write(serialize(answers).toString('base64'));
  })();
`;

/**
 * What systeminformation itself makes of each recorded output of netstat: it runs in a process of its own, on a
 * pretended platform, and finds in its path a netstat that prints the recording, and a ps that prints nothing.
 */
export async function askLibrary(
  platform: 'darwin' | 'win32',
  outputs: readonly (string | Buffer)[],
): Promise<readonly (readonly Connection[])[]> {
  const tools = mkdtempSync(join(tmpdir(), 'portolan-recorded-'));
  try {
    const output = join(tools, 'netstat.out');
    const recordings = outputs.map((text, index) => {
      const file = join(tools, `recording-${index}`);
      writeFileSync(file, text);
      return file;
    });
    writeFileSync(join(tools, 'netstat'), `#!/bin/sh\nexec cat '${output}'\n`, { mode: 0o755 });
    writeFileSync(join(tools, 'ps'), '#!/bin/sh\n', { mode: 0o755 });
    const env = { ...process.env, PATH: `${tools}:/usr/bin:/bin` };
    const words = ['-e', script, platform, library, output, ...recordings];
    const { stdout } = await promisify(execFile)(process.execPath, words, { env });
    return deserialize(Buffer.from(stdout, 'base64')) as readonly (readonly Connection[])[];
  } finally {
    rmSync(tools, { recursive: true });
  }
}
