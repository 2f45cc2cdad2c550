import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createHistoryReader } from '../../../electron/history/read-history.ts';
import { builtProgram } from '../../support/built-program.ts';
import { aFolder } from '../../support/folder.ts';
import { aClock, aStore } from './support.ts';

const program = builtProgram(resolve(import.meta.dirname, 'event-writer-main.ts'));
const rounds = 200;
const sideBySide = 4;

/** Runs the writer and kills it at a random moment; gives what it said. */
async function round(folder: string, name: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const closed = once(child, 'close');
  // Some are killed before they have begun, most amid their work.
  if (Math.random() < 0.1) await sleep(Math.random() * 100);
  else {
    await Promise.race([once(child.stdout, 'data'), closed]);
    await sleep(Math.random() * 40);
  }
  child.kill('SIGKILL');
  await closed;
  return text.split('\n').slice(0, -1);
}

async function keysIn(folder: string): Promise<readonly string[]> {
  const reader = createHistoryReader(folder);
  const keys: string[] = [];
  for (const segment of reader.segments()) {
    await reader.read(segment, (line) => {
      if (line.type === 'event') keys.push(line.event.key);
      return true;
    });
  }
  return keys;
}

it(`killed at ${rounds} random moments, it loses nothing that was committed and starts each time`, async () => {
  let committed = 0;
  async function series(each: number): Promise<void> {
    const folder = join(aFolder(), 'history');
    const said: string[] = [];
    for (let count = 0; count < rounds / sideBySide; count += 1) {
      const lines = await round(folder, `${each}.${count}`);
      expect(lines.filter((line) => line.startsWith('failed'))).toEqual([]);
      said.push(...lines.filter((line) => line.startsWith('committed')).map((line) => line.split(' ')[1] ?? ''));
      // Whatever the moment was, another one can start on what is left.
      await aStore(folder, aClock()).resume();
    }
    // A kill amid a write may leave a part of a line that was never committed: that it is damaged is told, and no more.
    const keys = await keysIn(folder);
    expect(new Set(keys).size).toBe(keys.length);
    const kept = new Set(keys);
    expect(said.filter((key) => !kept.has(key))).toEqual([]);
    committed += said.length;
  }
  await Promise.all(Array.from({ length: sideBySide }, (_, each) => series(each)));
  expect(committed).toBeGreaterThan(rounds);
}, 180_000);
