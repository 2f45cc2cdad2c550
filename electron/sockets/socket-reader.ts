import type { Socket } from '../shared/listener.ts';
import { memoLast } from '../shared/memo-last.ts';
import type { Problem, Reading, SourcesReport } from '../shared/snapshot.ts';
import { socketProtocols } from '../shared/transport.ts';
import { attemptSource } from './attempt-source.ts';
import { bindWords, onlyIn } from './compare/comparison.ts';
import { type CrossCheck, confirmedBy, crossCheck, type SecondSource } from './compare/cross-check.ts';
import { recognise } from './compare/recognise.ts';
import { type ComparedSources, reportSources } from './compare/sources-report.ts';
import type { ContainersReading } from './containers/container-source.ts';
import { concernsContainers, joinContainers } from './containers/join-containers.ts';
import { measure } from './cost.ts';
import type { ReadingDepth, SourceReading } from './source.ts';

export interface SocketReader {
  /**
   * Never rejects for what a source could not do: that is in the problems. A socket that did not change since the last
   * reading is the same object, and where none did `sockets` and `problems` are the same arrays.
   */
  read(depth: ReadingDepth): Promise<Reading>;
  /** Asks every source and sets their answers side by side. */
  compare(): Promise<SourcesReport>;
}

export interface SocketReaderOptions extends ComparedSources {
  /** Problems of the second source that are known before it is asked, such as a missing tool. */
  readonly standingProblems: readonly Problem[];
}

/** Rows before the containers are joined to them. */
interface Rows extends SourceReading {
  readonly sources: readonly string[];
}

export function createSocketReader(options: SocketReaderOptions): SocketReader {
  const { main, second, containers, reader, now } = options;
  const confirm = confirmedBy(second?.source.name ?? '');
  let check: CrossCheck = { problems: options.standingProblems, confirmed: new Set() };
  /** The main source's last good rows, and when it gave them. */
  let lastGood: { readonly sockets: readonly Socket[]; readonly at: string } | null = null;
  /** What the container engines last said. */
  let known: ContainersReading = { engines: [], containers: [], problems: [] };
  let lastRows: readonly Socket[] = [];

  const annotate = memoLast((sockets: readonly Socket[], { confirmed }: CrossCheck) =>
    confirmed.size === 0 ? sockets : sockets.map((each) => (confirmed.has(each.key) ? confirm(each) : each)),
  );
  const join = memoLast(joinContainers);
  const sourceProblems = memoLast(flat);
  const allProblems = memoLast(flat);

  async function readRows(depth: ReadingDepth): Promise<Rows> {
    const answer = await attemptSource(main, depth);
    if (!answer.ok) return standIn(answer.problem);
    const { sockets, problems, complete } = answer.reading;
    lastGood = { sockets, at: now().toISOString() };
    if (depth === 'cross-checked' && second) check = await crossCheck(answer.reading, main, second);
    return {
      sockets: annotate(sockets, check),
      complete,
      sources: [main.name],
      problems: sourceProblems(problems, check.problems),
    };
  }

  /**
   * The second source's rows, as the main one knew them where they are still the same; and of the main one's last good
   * rows those that it does not have, as stale.
   */
  async function standIn(problem: Problem): Promise<Rows> {
    const answer = second && (await attemptSource(second.source, 'thorough'));
    if (!answer?.ok) {
      const problems = answer ? [problem, answer.problem] : [problem];
      return { complete: false, sources: [], problems, sockets: [] };
    }
    const { sockets, problems } = answer.reading;
    const missing = new Set(lastGood ? onlyIn(lastGood.sockets, sockets) : []);
    const stale = lastGood?.sockets.filter((socket) => missing.has(bindWords(socket))) ?? [];
    return {
      sockets: [
        ...recognise(sockets, lastGood?.sockets ?? []),
        ...stale.map((socket) => ({ ...socket, staleSince: socket.staleSince ?? lastGood?.at ?? null })),
      ],
      complete: false,
      sources: [second?.source.name ?? ''],
      problems: [problem, ...standingIn(problem, second), ...problems],
    };
  }

  /** In a quick reading the engines are asked only when a socket came or went that may be theirs. */
  function concernsEngines(rows: readonly Socket[]): boolean {
    const before = lastRows;
    lastRows = rows;
    return difference(before, rows).some(concernsContainers);
  }

  async function read(depth: ReadingDepth): Promise<Omit<Reading, 'at' | 'cost' | 'reader'>> {
    // Asked at once, so that an engine and a tool which both hang do not add up.
    const engines = depth === 'quick' ? null : containers?.read({ afresh: depth === 'cross-checked' });
    const rows = await readRows(depth);
    if (rows.sources.length === 0) return rows;
    const concerned = concernsEngines(rows.sockets);
    const told = await (engines ?? (concerned ? containers?.read() : null));
    known = told ?? known;
    return {
      ...rows,
      sockets: join(rows.sockets, known.containers),
      problems: allProblems(rows.problems, known.problems),
    };
  }

  return {
    async read(depth) {
      const { result, cost } = await measure(() => read(depth));
      return { at: now().toISOString(), ...result, cost, reader };
    },
    compare: () => reportSources(options),
  };
}

function flat(...parts: readonly (readonly Problem[])[]): readonly Problem[] {
  return parts.flat();
}

/** What is lost while the second source stands in for the main one. */
function standingIn({ source, remedy }: Problem, second: SecondSource | null): readonly Problem[] {
  const unseen = socketProtocols.filter((protocol) => !second?.covers.includes(protocol));
  if (!second || unseen.length === 0) return [];
  const { name } = second.source;
  const message = `${name} stands in for ${source}, and does not see ${unseen.join(' or ').toUpperCase()}`;
  return [{ source: name, code: 'unsupported', message, rowsAffected: null, remedy }];
}

/** What is in one of the two and not in the other. */
function difference(before: readonly Socket[], after: readonly Socket[]): readonly Socket[] {
  if (before === after) return [];
  const [old, fresh] = [new Set(before), new Set(after)];
  return [...before.filter((socket) => !fresh.has(socket)), ...after.filter((socket) => !old.has(socket))];
}
