import { isDeepStrictEqual } from 'node:util';
import { isUnknown, type Known, type UnknownReason } from '../../shared/known.ts';
import type { Problem } from '../../shared/snapshot.ts';
import type { ReadingDepth } from '../source.ts';
import { socketsText } from '../text/spoken.ts';
import { toolText } from '../text/tools.ts';
import type { RunTool } from '../tools/tool-problem.ts';
import { ssName } from './names.ts';
import type { SocketRow } from './socket-table.ts';
import type { SsRow } from './ss-output.ts';
import { askSs } from './ss-tool.ts';

/** What only `ss` knows of each socket. All but the interface stays as it is while the socket lives. */
export interface SocketFacts {
  /**
   * Asks about the rows that are new, and forgets those that are gone.
   * @param depth `quick` leaves a failed `ss` alone; `thorough` asks also about rows of which nothing could be learnt;
   * `cross-checked` asks about all, and keeps what was known where `ss` fails
   */
  learn(rows: readonly SocketRow[], depth: ReadingDepth): Promise<void>;
  of(row: SocketRow): Known<SsRow>;
  /** Why something is not known, and of how many rows. */
  problem(): Problem | null;
}

type Failure = { readonly unknown: UnknownReason };

// One object for each, so that what is still unknown for the same reason counts as unchanged.
const hung: Failure = { unknown: 'timeout' };
const garbled: Failure = { unknown: 'parse' };
const unanswered: Failure = { unknown: 'unsupported' };
const closed: Failure = { unknown: 'gone' };
/** `ss` finds a socket by its file, and one that belongs to the kernel has none. */
const kernelOwned: Failure = { unknown: 'unsupported' };

/** @param listedNow inodes of the sockets that the kernel's tables list at this moment */
export function createSocketFacts(run: RunTool, listedNow: () => ReadonlySet<number>): SocketFacts {
  let facts: ReadonlyMap<number, Known<SsRow>> = new Map();
  let failure: { readonly problem: Problem; readonly value: Failure } | null = null;

  async function ask(rows: readonly SocketRow[]): Promise<(row: SocketRow) => Known<SsRow>> {
    const answer = await askSs(run, [...new Set(rows.map(({ protocol }) => protocol))]);
    const { problem } = answer;
    const byInode = new Map(answer.rows.map((row) => [row.inode, row]));
    const absent = rows.filter(({ inode }) => !byInode.has(inode));
    // A socket that `ss` does not list was closed meanwhile, or `ss` did not tell everything.
    const listed = problem || absent.length === 0 ? null : listedNow();
    const omitted = absent.filter(({ inode }) => listed?.has(inode));
    if (problem) failure = { problem, value: failureOf(problem) };
    else failure = omitted.length > 0 ? { problem: omission(), value: unanswered } : null;
    const why = failure?.value ?? closed;
    return ({ inode }) => byInode.get(inode) ?? (listed?.has(inode) === false ? closed : why);
  }

  return {
    async learn(rows, depth) {
      const retry = depth !== 'quick';
      const wanted = rows.filter(({ inode }) => {
        const fact = facts.get(inode);
        return inode !== 0 && (fact === undefined || depth === 'cross-checked' || (retry && isUnknown(fact)));
      });
      if (wanted.length === 0 && facts.size === rows.length) return;
      const resting = failure !== null && !retry ? failure.value : null;
      const told = wanted.length > 0 && !resting ? await ask(wanted) : () => resting ?? kernelOwned;
      const asked = new Set(wanted);
      facts = new Map(
        rows.map((row) => [
          row.inode,
          asked.has(row) ? newest(facts.get(row.inode), told(row)) : (facts.get(row.inode) ?? kernelOwned),
        ]),
      );
    },
    of: ({ inode }) => facts.get(inode) ?? kernelOwned,
    problem() {
      const count = [...facts.values()].filter((fact) => fact === failure?.value).length;
      if (!failure || count === 0) return null;
      const { problem } = failure;
      return { ...problem, message: toolText.ssLacking(problem.message, count), rowsAffected: count };
    },
  };
}

function omission(): Problem {
  return {
    source: ssName,
    code: 'disagreement',
    message: toolText.ssOmitted,
    rowsAffected: null,
    remedy: socketsText.compareSources,
  };
}

/** What was known, as the same object, unless `now` says something else. */
function newest(before: Known<SsRow> | undefined, now: Known<SsRow>): Known<SsRow> {
  if (before === undefined || isUnknown(before)) return now;
  return isUnknown(now) || isDeepStrictEqual(before, now) ? before : now;
}

function failureOf({ code }: Problem): Failure {
  if (code === 'timeout') return hung;
  return code === 'parse' ? garbled : unanswered;
}
