import { errorCodeOf } from '../shared/error-code.ts';
import type { SegmentLine } from './port-record.ts';
import { readSegment, type Segment, segmentsIn } from './segments.ts';
import { portWords } from './text/ports.ts';

/** The segments of a folder as they are read, with what is known of their damage. */
export interface HistoryReader {
  /** The oldest first. What is damaged or cannot be read is told by `problem`. */
  segments(): readonly Segment[];
  /** @param take may answer false to read no further @param port null: lines of every port */
  read(segment: Segment, take: (line: SegmentLine) => boolean | undefined, port?: number | null): Promise<void>;
  /** When a segment was begun, ISO 8601; null where its head is damaged. */
  begunAt(segment: Segment): Promise<string | null>;
  /** Damage that was met in what is there now, in words. */
  problem(): string | null;
}

export function createHistoryReader(folder: string): HistoryReader {
  /** Damaged lines by the segment's first number. */
  const damage = new Map<number, number>();
  let failure: string | null = null;

  function segments(): readonly Segment[] {
    try {
      const found = segmentsIn(folder);
      const there = new Set(found.map(({ first }) => first));
      for (const first of damage.keys()) if (!there.has(first)) damage.delete(first);
      failure = null;
      return found;
    } catch (error) {
      failure = portWords.unreadable(folder, errorCodeOf(error));
      return [];
    }
  }

  async function read(
    segment: Segment,
    take: (line: SegmentLine) => boolean | undefined,
    port: number | null = null,
  ): Promise<void> {
    try {
      const { damaged } = await readSegment(segment, take, port);
      // A reading that ended early has seen a part only.
      damage.set(segment.first, Math.max(damaged, damage.get(segment.first) ?? 0));
    } catch (error) {
      failure = portWords.unreadable(segment.path, errorCodeOf(error));
    }
  }

  return {
    segments,
    read,
    async begunAt(segment) {
      let at: string | null = null;
      await read(segment, (line) => {
        if (line.type === 'head') at = line.at;
        return false;
      });
      return at;
    },
    problem() {
      const lines = [...damage.values()].reduce((sum, each) => sum + each, 0);
      const told = [failure ?? [], lines > 0 ? portWords.damaged(lines, folder) : []].flat();
      return told.join(' ') || null;
    },
  };
}
