import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The library reads its platform once, while it loads. The answer goes as V8 writes it: JSON has no NaN. */
const script = `
  const own = Object.getOwnPropertyDescriptor(process, 'platform');
  Object.defineProperty(process, 'platform', { ...own, value: process.argv[1] });
  const { networkConnections } = require(process.argv[2]);
  Object.defineProperty(process, 'platform', own);
  networkConnections().then((rows) => process.stdout.write(require('node:v8').serialize(rows).toString('base64')));
`;

/**
 * What systeminformation itself makes of recorded tools: it runs in a process of its own, on a pretended platform, and
 * finds a netstat (and ps) in its path that prints the recording.
 */
export async function askLibrary(
  platform: 'darwin' | 'win32',
  netstat: string | Buffer,
  ps = '',
): Promise<readonly Connection[]> {
  const tools = mkdtempSync(join(tmpdir(), 'portolan-recorded-'));
  try {
    for (const [name, output] of [['netstat', netstat] as const, ['ps', ps] as const]) {
      writeFileSync(join(tools, `${name}.out`), output);
      writeFileSync(join(tools, name), `#!/bin/sh\nexec cat '${join(tools, `${name}.out`)}'\n`);
      chmodSync(join(tools, name), 0o755);
    }
    const env = { ...process.env, PATH: `${tools}:/usr/bin:/bin` };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, platform, library], { env });
    return deserialize(Buffer.from(stdout, 'base64')) as readonly Connection[];
  } finally {
    rmSync(tools, { recursive: true });
  }
}
