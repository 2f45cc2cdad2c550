import { readdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrorCode } from '../shared/error-code.ts';
import { longestLine, readLine, type SegmentLine } from './port-record.ts';

/**
 * Why segments of our own. Weighed were @seald-io/nedb (holds everything in memory: 50,000 events are more than the
 * hidden app may take), classic-level and lmdb (native: prebuilt for some systems, a compiler for the others; LevelDB
 * lets only one process in, and a damaged LMDB page takes the whole file with it) and node:sqlite (not in Node 20, nor in
 * every Electron's Node without a warning). What is asked of the store is little: to add at the end, to read from the
 * newest backwards, to drop the oldest, to lose nothing but the damaged place, and to be read while another process
 * writes. Files that are only added to, with a checksum for each line, do just that in what Node has itself, and a
 * person can read them. A line is committed when its write returned: a process that is killed loses none; a power cut
 * may lose what the system had not yet written, about the last second.
 */
export interface Segment {
  readonly path: string;
  /** The number of the first record in it, or of the first to come. */
  readonly first: number;
}

const digits = 10;
const chunkBytes = 65_536;

export function segmentOf(folder: string, first: number): Segment {
  return { path: join(folder, `ports-${String(first).padStart(digits, '0')}.jsonl`), first };
}

/** The oldest first; none where the folder is missing. Throws what else the file system throws. */
export function segmentsIn(folder: string): readonly Segment[] {
  return namesIn(folder).flatMap((name) => {
    const number = /^ports-(\d{10})\.jsonl$/.exec(name)?.[1];
    return number === undefined ? [] : [segmentOf(folder, Number(number))];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** In bytes; null where the file is gone. */
export function sizeOf({ path }: Segment): number | null {
  try {
    return statSync(path).size;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

export function removeSegment({ path }: Segment): void {
  rmSync(path, { force: true });
}

/** Throws what the file system throws. */
export function forgetSegments(folder: string): void {
  for (const segment of segmentsIn(folder)) removeSegment(segment);
}

/** A text that differs when something was added, or all was forgotten. */
export function segmentsMark(folder: string): string {
  const newest = segmentsIn(folder).at(-1);
  return newest === undefined ? '' : `${newest.first} ${sizeOf(newest)}`;
}

/** What a segment held. */
export interface SegmentReading {
  /** Lines that are not as they were written. */
  readonly damaged: number;
  /** In bytes, as far as it was read; and whether the last line ended there. */
  readonly size: number;
  readonly whole: boolean;
}

/**
 * Tells each line of a segment in order, holding no more than one piece of the file. `take` may answer false to read no
 * further. One that was dropped meanwhile has no lines. Throws what else the file system throws.
 * @param port null: lines of every port; else those of others are passed over unread
 */
export async function readSegment(
  { path }: Segment,
  take: (line: SegmentLine) => boolean | undefined,
  port: number | null = null,
): Promise<SegmentReading> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return { damaged: 0, size: 0, whole: true };
    throw error;
  }
  try {
    return await readLines(file, take, port === null ? () => false : isOfOther(port));
  } finally {
    await file.close();
  }
}

/** Where to begin so that all is known that stands open: what has no head was damaged, and what was open is told before it. */
export async function newestWithHead(segments: readonly Segment[]): Promise<number> {
  for (let index = segments.length - 1; index > 0; index -= 1) {
    const segment = segments[index];
    let found = false;
    if (segment) {
      await readSegment(segment, (line) => {
        found = line.type === 'head';
        return false;
      });
    }
    if (found) return index;
  }
  return 0;
}

/** Quotation marks within a text are escaped, so that this is found nowhere else. A head is counted, and read whole. */
function isOfOther(port: number): (written: Buffer) => boolean {
  return (written) =>
    written.includes('"port":') && !written.includes(`"port":${port},`) && !written.includes('"type":"open"');
}

async function readLines(
  file: FileHandle,
  take: (line: SegmentLine) => boolean | undefined,
  passesOver: (written: Buffer) => boolean,
): Promise<SegmentReading> {
  const chunk = Buffer.alloc(chunkBytes);
  let begun: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  /** Within a line that is longer than any that we wrote. */
  let endless = false;
  let damaged = 0;
  let size = 0;
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunkBytes, size);
    if (bytesRead === 0) break;
    let from = 0;
    for (let end = find(chunk, from, bytesRead); end !== -1; end = find(chunk, from, bytesRead)) {
      const rest = chunk.subarray(from, end);
      const written = begun.length === 0 ? rest : Buffer.concat([begun, rest]);
      begun = Buffer.alloc(0);
      from = end + 1;
      if (!endless && passesOver(written)) continue;
      const line = endless ? null : readLine(written);
      if (line === null && (endless || written.length > 0)) damaged += 1;
      endless = false;
      if (line !== null && take(line) === false) return { damaged, size: size + from, whole: true };
    }
    size += bytesRead;
    begun = Buffer.concat([begun, chunk.subarray(from, bytesRead)]);
    if (begun.length <= longestLine) continue;
    endless = true;
    begun = Buffer.alloc(0);
  }
  const whole = begun.length === 0 && !endless;
  // Whoever writes may be in the middle of it.
  const grows = !whole && (await file.stat()).size > size;
  return { damaged: damaged + (whole || grows ? 0 : 1), size, whole };
}

function find(chunk: Buffer, from: number, until: number): number {
  const place = chunk.indexOf(10, from);
  return place === -1 || place >= until ? -1 : place;
}
