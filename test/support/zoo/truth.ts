import { readFileSync, readlinkSync } from 'node:fs';
import type { Known } from '../../../electron/shared/known.ts';
import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import { type Bound, ordinaryUid, secondUid } from './members.ts';
import { type OpenMember, projectFolder } from './zoo.ts';

/** What must be said of an owner; a field that is left out may say anything. */
export type OwnerTruth = Pick<Owner, 'pid'> & Partial<Owner>;

/** What must be said of a socket; a field that is left out may say anything. */
export interface SocketTruth extends Omit<Partial<Listener>, 'owners'> {
  readonly protocol: Bound['protocol'];
  readonly address: string;
  readonly port: number;
  /** In the order of their pids; all that the reader may see. */
  readonly owners: readonly OwnerTruth[];
  /** Whether some owners are hidden from the reader; null where any process that is closed even to root may be one. */
  readonly hidden: boolean | null;
}

/** The names that Debian gives. */
const userNames: Readonly<Record<number, string>> = { 0: 'root', [secondUid]: 'daemon', [ordinaryUid]: 'nobody' };
const unnamed: Known<string> = { unknown: 'unsupported' };

/** The listeners of a member as a reader with the rights of `readerUid` must see them. */
export function truthOf(open: OpenMember, readerUid: number): readonly SocketTruth[] {
  const { member, port, pids } = open;
  const holdings = member.more?.as === 'siblings' ? pids.map((pid) => [pid]) : [pids];
  return member.binds
    .filter(({ state }) => state === undefined)
    .flatMap((bind) => holdings.map((holding) => socketTruth(open, bind, port, holding, readerUid)));
}

function socketTruth(
  open: OpenMember,
  { protocol, address, zone, device, reach }: Bound,
  port: number,
  pids: readonly number[],
  readerUid: number,
): SocketTruth {
  const uid = open.member.uid ?? 0;
  const visible = pids.filter((pid) => mayLookInto(open, pid, readerUid));
  const hidden = visible.length < pids.length || (readerUid === 0 && uid !== 0 && isAnyClosedToRoot() ? null : false);
  return {
    protocol,
    family: address.includes(':') ? 6 : 4,
    address,
    zone: zone ?? null,
    // The kernel keeps one interface for both: on a link-local address the zone says it.
    ...(zone === undefined ? { device: device ?? null } : {}),
    port,
    reach,
    owners: visible.map((pid) => ownerTruth(open, pid, readerUid)),
    hidden,
    ...(hidden === null ? {} : { ownersComplete: !hidden }),
    uid,
    user: userNames[uid] ?? unnamed,
    ...(ownUnit() === null ? { unit: null, unitManager: null } : {}),
    container: null,
    staleSince: null,
  };
}

function ownerTruth(open: OpenMember, pid: number, readerUid: number): OwnerTruth {
  const { member, name, executable, command, cwd, pids } = open;
  const uid = uidOf(open, pid);
  const isFirst = pid === pids[0];
  const own = readerUid === uid && member.drops === undefined;
  return {
    pid,
    identity: identityOf(pid),
    name,
    // The kernel marks a deleted file in the link itself, where a file could also be named so.
    ...(member.deleted ? {} : { executable }),
    // Another title, or another program's.
    ...(member.rewrites === undefined && (isFirst || member.more?.uid === undefined) ? { command } : {}),
    user: userNames[uid] ?? unnamed,
    cwd,
    // A project is looked for only in the reader's own folders; what is said of the others is left open.
    ...(own ? { project: member.marker ? { folder: projectFolder(cwd), marker: member.marker } : null } : {}),
    ...(ownUnit() === null ? { unit: null } : {}),
    containerId: null,
  };
}

/** Of the process now, which may not be the user that opened the sockets. */
function uidOf({ member: { uid = 0, drops, more }, pids }: OpenMember, pid: number): number {
  return pid === pids[0] ? (drops ?? uid) : (more?.uid ?? uid);
}

/** A process that changed its user is closed even to that user, until it runs another program (PR_SET_DUMPABLE(2const)). */
function mayLookInto(open: OpenMember, pid: number, readerUid: number): boolean {
  return readerUid === 0 || (uidOf(open, pid) === readerUid && open.member.drops === undefined);
}

/** `boot id:pid:start in clock ticks`, from random(4) and proc_pid_stat(5), field 22. */
function identityOf(pid: number): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3];
  return `${boot}:${pid}:${start}`;
}

/** The first process of a sandbox may be closed even to root. */
function isAnyClosedToRoot(): boolean {
  try {
    return readlinkSync('/proc/1/fd/0') === '';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

/** The service that the tests themselves run in, as on some build machines: the zoo is in it too. */
function ownUnit(): string | null {
  return /[^/]+\.service(?=\/|$)/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[0] ?? null;
}
