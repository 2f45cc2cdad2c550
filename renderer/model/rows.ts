import { isUnknown } from '../../electron/shared/known.ts';
import { groupListeners, type ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { Snapshot } from '../../electron/shared/snapshot.ts';
import { isSystemOwned } from '../../electron/shared/system-process.ts';

/** `open` stands for both `yours` and `services` where the reader is root or has no user id to compare with. */
export const sectionNames = ['open', 'yours', 'services', 'system'] as const;

export type SectionName = (typeof sectionNames)[number];

/** One line of the list, before time is taken into account. */
export interface Row {
  readonly key: string;
  readonly section: SectionName;
  readonly group: ListenerGroup;
}

type Reader = Snapshot['reader'];

/** Every listener of the snapshot, by port and protocol. The very same listener gives the very same row again. */
export function rowsOf(snapshot: Snapshot): readonly Row[] {
  return groupListeners(snapshot.listeners).map((group) => rowOf(group, snapshot.reader));
}

/** True where "yours" tells listeners apart: root holds the system's too. */
export function hasOwnSection(reader: Reader): boolean {
  return reader.uid !== null && reader.uid !== 0;
}

const known = new WeakMap<ListenerGroup, { readonly row: Row; readonly uid: Reader['uid'] }>();

function rowOf(group: ListenerGroup, reader: Reader): Row {
  const before = known.get(group);
  if (before?.uid === reader.uid) return before.row;
  const row = { key: group.key, section: sectionOf(group, reader), group };
  known.set(group, { row, uid: reader.uid });
  return row;
}

function sectionOf(group: ListenerGroup, reader: Reader): SectionName {
  if (isSystemOwned(group.owners)) return 'system';
  if (!hasOwnSection(reader)) return 'open';
  const { uid } = group.listeners[0];
  return !isUnknown(uid) && uid === reader.uid ? 'yours' : 'services';
}
