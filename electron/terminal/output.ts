import { writeSync } from 'node:fs';

export type StandardOutput = 1 | 2;

/**
 * Writes at once and whole. Node's own streams cost several milliseconds to open, which a command as short as
 * `portolan list` can feel. A reader that has closed its end (`portolan | head`) is no error: a stop under way still
 * runs to its end.
 */
export function writeWhole(output: StandardOutput, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(output, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // A full pipe that somebody made non-blocking: give its reader a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
