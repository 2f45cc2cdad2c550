import { formatEndpoint, isLinkLocal } from '../../shared/endpoint.ts';
import { isUnknown, type Known, knownOr } from '../../shared/known.ts';
import type { Container, Owner, Socket, Unit } from '../../shared/listener.ts';
import { reachOf } from '../reach.ts';
import { type ControlGroup, readControlGroup } from './control-group.ts';
import { linuxProcName, ssName } from './names.ts';
import { type Holding, ownersVerdict } from './owner-search.ts';
import type { SocketRow } from './socket-table.ts';
import type { SsRow } from './ss-output.ts';

export interface SocketContext {
  readonly userName: (uid: number) => Known<string>;
  /** The interface that has a link-local address, where `ss` does not tell. */
  readonly zoneOf: (address: string) => Known<string>;
  readonly reader: { readonly uid: number };
}

/** Stable while the socket lives. */
export function socketKey({ protocol, address, port, inode }: SocketRow): string {
  return `${protocol} ${formatEndpoint(address, port)} #${inode}`;
}

/** The inode of a socket with this key; null for one of the kernel's own, and where the key is not of this form. */
export function inodeOfKey(key: string): number | null {
  const inode = Number(/ #(\d+)(?: \(\d+\))?$/.exec(key)?.[1] ?? 0);
  return inode === 0 ? null : inode;
}

/** What the kernel's table, its owners and `ss` say of one socket, put together. */
export function toSocket(row: SocketRow, holding: Holding, facts: Known<SsRow>, context: SocketContext): Socket {
  const { protocol, family, address, port, uid } = row;
  const user = context.userName(uid);
  const linkLocal = isLinkLocal(address);
  const device = isUnknown(facts) ? facts : facts.device;
  const unit = unitOf(holding.owners, facts);
  return {
    key: socketKey(row),
    protocol,
    family,
    address,
    zone: linkLocal ? (knownOr(device, null) ?? context.zoneOf(address)) : null,
    // The kernel binds a link-local socket to the interface of its zone: that is no choice of the program's.
    device: linkLocal ? null : device,
    port,
    reach: reachOf(address, dualStackOf(facts), device),
    owners: holding.owners,
    ...ownersVerdict(row, holding, context.reader, String(knownOr(user, uid))),
    uid,
    user,
    unit: isUnknown(unit) ? unit : (unit?.name ?? null),
    unitManager: knownOr(unit, null)?.manager ?? null,
    container: containerOf(holding.owners, facts),
    sources: isUnknown(facts) ? [linuxProcName] : [linuxProcName, ssName],
    staleSince: null,
  };
}

function dualStackOf(facts: Known<SsRow>): Known<boolean> {
  if (isUnknown(facts)) return facts;
  return facts.v6Only === null ? { unknown: 'unsupported' } : !facts.v6Only;
}

function unitOf(owners: readonly Owner[], facts: Known<SsRow>): Known<Unit | null> {
  return ofOwners(owners, ({ unit }) => unit) ?? ofCreator(facts, ({ unit }) => unit);
}

function containerOf(owners: readonly Owner[], facts: Known<SsRow>): Known<Container | null> {
  const id = ofOwners(owners, ({ containerId }) => containerId) ?? ofCreator(facts, ({ containerId }) => containerId);
  if (isUnknown(id) || id === null) return id;
  // Only the engine knows more; it is asked elsewhere.
  return { id, name: { unknown: 'unsupported' }, image: { unknown: 'unsupported' }, engine: null };
}

/** The first owner that has one; what is not known of any; undefined without owners. */
function ofOwners<T>(owners: readonly Owner[], read: (owner: Owner) => Known<T | null>): Known<T | null> | undefined {
  const values = owners.map(read);
  return values.find((value) => value !== null && !isUnknown(value)) ?? values.find(isUnknown) ?? values[0];
}

/** By the control group in which a socket was made: all that can be told where its owners are hidden. */
function ofCreator<T>(facts: Known<SsRow>, read: (group: ControlGroup) => T | null): Known<T | null> {
  if (isUnknown(facts)) return facts;
  // The root group is also what is reported where the system does not use the unified hierarchy.
  if (facts.controlGroup === null || facts.controlGroup === '/') return { unknown: 'unsupported' };
  return read(readControlGroup(facts.controlGroup));
}
