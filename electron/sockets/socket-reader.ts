import { formatEndpoint } from '../shared/endpoint.ts';
import type { Socket } from '../shared/listener.ts';
import type { Cost, Problem, Reading, SourceReport, SourcesReport } from '../shared/snapshot.ts';
import { measure } from './cost.ts';
import { type SocketSource, SourceFailure, type SourceReading } from './source.ts';

/**
 * `quick`: what is new since the last reading, by the main source. `thorough`: every owner afresh.
 * `cross-checked`: thorough, and held against the second source.
 */
export type ReadingDepth = 'quick' | 'thorough' | 'cross-checked';

export interface SocketReader {
  /** Never rejects for what a source could not do: that is in the problems. */
  read(depth: ReadingDepth): Promise<Reading>;
  /** Asks every source and sets their answers side by side. */
  compare(): Promise<SourcesReport>;
}

export interface SocketReaderOptions {
  /** The one to believe. */
  readonly main: SocketSource;
  /** The cross-check, and the fallback when the main source fails. */
  readonly second: SocketSource | null;
  /** Problems of the second source that are known before it is asked, such as a missing tool. */
  readonly standingProblems: readonly Problem[];
  readonly reader: Reading['reader'];
  readonly now: () => Date;
}

export function createSocketReader(options: SocketReaderOptions): SocketReader {
  const { main, second, now } = options;
  /** What the newest cross-check found: it stands until the next one. */
  let checkProblems = options.standingProblems;

  async function readSources(depth: ReadingDepth): Promise<Omit<Reading, 'at' | 'cost' | 'reader'>> {
    const first = await attempt(main, depth !== 'quick');
    if (!first.ok) {
      const fallback = second ? await attempt(second, true) : null;
      if (!fallback?.ok) {
        const problems = fallback ? [first.problem, fallback.problem] : [first.problem];
        return { complete: false, sources: [], problems, sockets: [] };
      }
      const { reading } = fallback;
      const { name } = second as SocketSource;
      return { ...reading, sources: [name], problems: [first.problem, ...reading.problems] };
    }
    if (depth === 'cross-checked' && second) checkProblems = await crossCheck(first.reading, second);
    return { ...first.reading, sources: [main.name], problems: [...first.reading.problems, ...checkProblems] };
  }

  /** Sockets come and go between two readings, so only what a second look confirms is reported. */
  async function crossCheck(reading: SourceReading, other: SocketSource): Promise<readonly Problem[]> {
    const answer = await attempt(other, true);
    if (!answer.ok) return [answer.problem];
    const missed = difference(answer.reading.sockets, reading.sockets);
    if (missed.length === 0) return answer.reading.problems;
    const again = await attempt(main, false);
    const stillMissed = again.ok ? missed.filter((line) => !endpoints(again.reading.sockets).has(line)) : missed;
    if (stillMissed.length === 0) return answer.reading.problems;
    return [
      ...answer.reading.problems,
      {
        source: other.name,
        code: 'disagreement',
        message: `${other.name} also saw ${stillMissed.join(', ')}, which ${main.name} did not`,
        rowsAffected: stillMissed.length,
        remedy: 'Run `portolan sources` to compare them',
      },
    ];
  }

  return {
    async read(depth) {
      const { result, cost } = await measure(() => readSources(depth));
      return { at: now().toISOString(), ...result, cost, reader: options.reader };
    },
    async compare() {
      const sources = second ? [main, second] : [main];
      const answers = [];
      for (const source of sources) answers.push({ source, ...(await measure(() => attempt(source, true))) });
      const seen = answers.map(({ result }) => (result.ok ? result.reading.sockets : null));
      return {
        at: now().toISOString(),
        reader: options.reader,
        hiddenOwners:
          seen[0]?.filter(({ owners, ownersComplete }) => owners.length === 0 && !ownersComplete).length ?? null,
        sources: answers.map(({ source, result, cost }, index) =>
          reportOf(source, index === 0 ? 'main' : 'check', result, cost, seen[index] ?? null, seen[1 - index] ?? null),
        ),
      };
    },
  };
}

type Attempt =
  | { readonly ok: true; readonly reading: SourceReading }
  | { readonly ok: false; readonly problem: Problem };

async function attempt(source: SocketSource, thorough: boolean): Promise<Attempt> {
  try {
    return { ok: true, reading: await source.read(thorough) };
  } catch (error) {
    if (error instanceof SourceFailure) return { ok: false, problem: error.problem };
    const message = error instanceof Error ? error.message : String(error);
    const remedy = 'Please report this as a fault of Portolan';
    return { ok: false, problem: { source: source.name, code: 'failed', message, rowsAffected: null, remedy } };
  }
}

function reportOf(
  { name, description }: SocketSource,
  role: SourceReport['role'],
  answer: Attempt,
  cost: Cost,
  own: readonly Socket[] | null,
  other: readonly Socket[] | null,
): SourceReport {
  return {
    source: name,
    description,
    role,
    state: answer.ok ? 'answered' : 'failed',
    socketsSeen: own?.length ?? null,
    onlyHere: own && other ? difference(own, other) : [],
    missingHere: own && other ? difference(other, own) : [],
    cost,
    problems: answer.ok ? answer.reading.problems : [answer.problem],
  };
}

function difference(some: readonly Socket[], others: readonly Socket[]): readonly string[] {
  const known = endpoints(others);
  return [...endpoints(some)].filter((line) => !known.has(line));
}

function endpoints(sockets: readonly Socket[]): ReadonlySet<string> {
  return new Set(sockets.map(({ protocol, address, port }) => `${protocol} ${formatEndpoint(address, port)}`));
}
