import { isLinkLocal } from '../../shared/endpoint.ts';
import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import { createDetailedSource, type DetailsReader, type RowDetails } from '../details/detailed-source.ts';
import { createOwnerCache, type FoundOwner } from '../details/owner-cache.ts';
import type { SocketSource } from '../source.ts';
import { createLibraryReader, type LibraryOptions } from '../systeminformation/ask-library.ts';
import type { ConnectionRow } from '../systeminformation/connection-row.ts';
import { ownerText } from '../text/owners.ts';
import { toolText } from '../text/tools.ts';
import { type RunTool, toolProblem, unreadable } from '../tools/tool-problem.ts';
import { matchHolders } from './holders.ts';
import { type HeldSocket, parseHeldSockets, socketWords } from './lsof.ts';
import { createMacosOwnerReader, lsofOptions, type MacosOwnersDeps } from './owners.ts';

export interface MacosDeps extends MacosOwnersDeps {
  readonly library: Omit<LibraryOptions, 'platform' | 'searchPath'>;
  /** The effective user of this process. */
  readonly ownUid: number;
}

/** macOS: netstat's table as systeminformation reads it, with `lsof` and `ps` for what it leaves out. */
export function createMacosSource(deps: MacosDeps): SocketSource {
  return createDetailedSource({
    description: toolText.macosSource,
    readRows: createLibraryReader({ ...deps.library, platform: 'darwin', searchPath: undefined }),
    readDetails: createMacosDetails(deps),
  });
}

export function createMacosDetails(deps: Omit<MacosDeps, 'library'>): DetailsReader {
  const { runTool, ownPid, ownUid } = deps;
  const readOwners = createOwnerCache(createMacosOwnerReader(deps));

  return async (rows, thorough) => {
    const held = await readHeldSockets(runTool, ownPid, rows.length);
    const matches = matchHolders(rows, held.sockets);
    const named = rows.map(({ pid }) => knownOr(pid, null));
    const pids = new Set([ownPid, ...matches.flatMap((match) => match?.pids ?? []), ...named.filter(isPid)]);
    const { owners, problems } = await readOwners([...pids], thorough);
    const ownUser = userOf(owners.get(ownPid));
    /** Whether lsof would have shown that this process holds a socket. */
    const isSeenByLsof = (owner: Owner) => ownUid === 0 || (ownUser !== null && ownUser === userOf(owner));
    return {
      details: rows.map((row, index) => describe(row, matches[index] ?? null, owners, isSeenByLsof)),
      // One problem for each tool: the table of sockets matters more than the folders.
      problems: held.problem ? [held.problem, ...problems.filter(({ source }) => source !== 'lsof')] : problems,
    };
  };
}

function isPid(pid: number | null): pid is number {
  return pid !== null;
}

function userOf(owner: FoundOwner | undefined): string | null {
  return owner === undefined || owner === 'gone' ? null : knownOr(owner.user, null);
}

/**
 * netstat shows everyone's sockets and pids without special rights, but the pid is that of the process that used the
 * socket last (`so_last_pid` in XNU's socketvar.h). lsof knows every holder, and sees one's own processes only: what it
 * says of a socket counts as whole, although a process of another user could have been handed the socket too.
 */
function describe(
  row: ConnectionRow,
  held: HeldSocket | null,
  found: ReadonlyMap<number, FoundOwner>,
  isSeenByLsof: (owner: Owner) => boolean,
): RowDetails {
  const { isCut, pid, program: _, ...bind } = row;
  const named = isUnknown(pid) || pid === null ? null : (found.get(pid) ?? null);
  if (held === null) {
    const owners = named === null || named === 'gone' ? [] : [named];
    return { bind, isCut, owners, ownersComplete: pid === null, ownersProblem: doubt(row, named), alsoSeenBy: [] };
  }
  const holders = held.pids.map((each) => found.get(each)).filter((each) => each !== undefined && each !== 'gone');
  const isMissing = named !== null && named !== 'gone' && !holders.includes(named) && !isSeenByLsof(named);
  return {
    bind: isCut ? { ...bind, address: held.address, zone: isLinkLocal(held.address) ? bind.zone : null } : bind,
    isCut: false,
    owners: isMissing ? [...holders, named] : holders,
    ownersComplete: holders.length > 0,
    ownersProblem: holders.length > 0 ? null : ownerText.justEnded,
    alsoSeenBy: ['lsof'],
  };
}

function doubt({ pid }: ConnectionRow, named: FoundOwner | null): string {
  if (pid === null) return ownerText.kernel;
  if (isUnknown(pid)) return ownerText.netstatSilent;
  return named === 'gone' ? ownerText.lastUserEnded(pid) : ownerText.lastUserOnly;
}

interface HeldAnswer {
  readonly sockets: readonly HeldSocket[];
  readonly problem: Problem | null;
}

async function readHeldSockets(runTool: RunTool, ownPid: number, rows: number): Promise<HeldAnswer> {
  const answer = await runTool('lsof', socketWords(ownPid), lsofOptions);
  const sockets = answer.ok ? parseHeldSockets(answer.output) : null;
  if (sockets) return { sockets, problem: null };
  const problem = answer.ok ? unreadable('lsof') : answer;
  return { sockets: [], problem: toolProblem('lsof', problem, toolText.oneOwnerAtMost, rows) };
}
