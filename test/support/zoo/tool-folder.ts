import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tools that read sockets, which a machine may lack and a fake may stand for. */
export type SocketTool = 'ss' | 'netstat';

/** A search path on which some tools are missing or replaced by fakes. */
export interface ToolFolder {
  readonly searchPath: string;
  /** The fakes that were started, by pid: those that never end are still there unless someone ended them. */
  started(): readonly number[];
  remove(): void;
}

/**
 * @param fakes what each tool does instead, as a shell script to which `$real` is the true tool; null: it is missing
 */
export function makeToolFolder(fakes: Partial<Record<SocketTool, string | null>>): ToolFolder {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-tools-'));
  const bin = join(folder, 'bin');
  const started = join(folder, 'started');
  mkdirSync(bin);
  chmodSync(folder, 0o755);
  writeFileSync(started, '');
  chmodSync(started, 0o666);
  const real = new Map<string, string>();
  for (const place of (process.env['PATH'] ?? '').split(':').filter((each) => existsSync(each))) {
    for (const name of readdirSync(place)) if (!real.has(name)) real.set(name, join(place, name));
  }
  for (const [name, file] of real) if (!Object.hasOwn(fakes, name)) symlinkSync(file, join(bin, name));
  for (const [name, script] of Object.entries(fakes)) {
    if (script === null) continue;
    const lines = ['#!/bin/sh', `real='${real.get(name)}'`, `echo $$ >>'${started}'`, script, ''];
    writeFileSync(join(bin, name), lines.join('\n'), { mode: 0o755 });
  }
  return {
    searchPath: bin,
    started: () => readFileSync(started, 'utf8').split('\n').filter(Boolean).map(Number),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
