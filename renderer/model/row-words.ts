import { durationOf, durationSince } from '../../electron/shared/duration.ts';
import { isUnknown, knownOr } from '../../electron/shared/known.ts';
import type { ColumnName } from '../../electron/shared/list-view.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { Dictionary } from '../text/english.ts';
import { type CellWords, cellWords, isPlain } from './cell-words.ts';
import { isNew, type Moment, openSince } from './filter.ts';
import type { Departure, LiveRow } from './live-list.ts';
import { reachWords } from './reach-words.ts';
import { rowNames } from './row-names.ts';
import { firstStop } from './stop-targets.ts';

/** All that a row shows, as plain values: while none of them differs there is nothing to draw. */
export interface RowWords {
  readonly port: number;
  readonly protocol: string;
  /** In bold; null where only the registry has a name to give. */
  readonly name: string | null;
  /** After the name: what an interpreter runs. */
  readonly script: string | null;
  /** The person's own. */
  readonly label: string | null;
  /** After that: the container, project, unit or folder, or since when the port is closed. */
  readonly circumstance: string | null;
  /** Stands in the place of a name where there is none. */
  readonly nameless: string;
  readonly detail: string;
  readonly reach: string;
  readonly reachLead: string;
  readonly reachWhole: string;
  readonly scope: ListenerGroup['reach']['scope'];
  /** For how long it is open; of a stale row, for how long nothing confirmed it. */
  readonly age: string;
  /** The age in full, where the row has no room for it. */
  readonly ageWhole: string | null;
  readonly isNew: boolean;
  readonly departed: boolean;
  /** The latest reading could not confirm it. */
  readonly stale: boolean;
  /** Its process is being stopped; it stays true until what came of that is known. */
  readonly stopping: boolean;
  /** The port has a star. */
  readonly favourite: boolean;
  /** What the plain columns say, in their order. */
  readonly cells: readonly CellWords[];
  /** The name of the button that stops it; null where it cannot be stopped from here. */
  readonly stop: string | null;
  /** The row as it is read out. */
  readonly spoken: string;
}

/** A gap between two readings that is too long to say when, in it, the port closed. */
const unnoticedMs = 30_000;

/** What a row shows beside what was read of it. */
export interface RowAside {
  /** The person's own. */
  readonly label: string | null;
  readonly stopping: boolean;
  readonly favourite: boolean;
  readonly columns: readonly ColumnName[];
}

export function rowWords(
  { group, departure }: Pick<LiveRow, 'group' | 'departure'>,
  moment: Moment,
  nowMs: number,
  text: Dictionary,
  { label, stopping, favourite, columns }: RowAside,
): RowWords {
  const { list, reach: reachText, duration } = text;
  const { port, protocol, staleSince } = group;
  const { strong, script, process, registry, place } = rowNames(group);
  const registered = registry && list.registry(registry);
  const home = place && list.place(place);
  const held = holder(group, list);
  const unconfirmed = staleSince === null ? null : durationSince(staleSince, nowMs);
  const stale = unconfirmed && list.stale(unconfirmed);
  const closed = departure && departureWords(departure, nowMs, list);
  const reach = reachWords(group, text);
  const spoken = [
    stopping ? text.stop.stoppingRow : null,
    favourite ? text.table.favourite.spoken : null,
    label && text.notebook.labelled(label),
    strong,
    script,
    home,
    registered,
    process,
    held,
    departure ? null : reachText.spoken(reach.lead, reach.words),
    closed ?? stale,
  ];
  return {
    port,
    protocol,
    name: strong ?? home,
    script: closed === null ? script : null,
    label,
    circumstance: closed ?? (strong === null ? null : home),
    nameless: registered ?? list.unnamed,
    detail: [process, (strong ?? home) && registered, held].filter(Boolean).join(' · '),
    reach: reach.words,
    reachLead: reach.lead,
    reachWhole: reach.whole,
    scope: group.reach.scope,
    age: stopping
      ? text.stop.stoppingRow
      : departure
        ? '–'
        : unconfirmed
          ? list.staleAge(unconfirmed)
          : duration(durationSince(openSince(group, moment.beganMs), nowMs)),
    ageWhole: closed ?? stale,
    isNew: isNew(group, moment),
    departed: departure !== null,
    stale: stale !== null,
    stopping,
    favourite,
    cells: columns.filter(isPlain).map((column) => cellWords(group, column, text)),
    stop: departure || stopping ? null : stopName(group, text),
    spoken: list.rowName(
      port,
      protocol,
      spoken.filter((words) => words !== null),
    ),
  };
}

/** Whether its words may differ from one second to the next: it departed or went unconfirmed less than a minute ago. */
export function countsSeconds({ group, departure }: Pick<LiveRow, 'group' | 'departure'>, nowMs: number): boolean {
  if (departure !== null) return durationOf(nowMs - departure.openUntilMs).unit === 's';
  return group.staleSince !== null && durationSince(group.staleSince, nowMs).unit === 's';
}

export function sameWords(a: RowWords, b: RowWords): boolean {
  return (Object.keys(a) as (keyof RowWords)[]).every((name) =>
    name === 'cells' ? sameCells(a.cells, b.cells) : a[name] === b[name],
  );
}

function sameCells(a: readonly CellWords[], b: readonly CellWords[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ column, whole, words }, index) => {
      const other = b[index];
      return column === other?.column && whole === other.whole && words === other.words;
    })
  );
}

function departureWords({ atMs, openUntilMs, certain }: Departure, nowMs: number, words: Dictionary['list']): string {
  if (!certain) return words.notSeen(durationOf(nowMs - openUntilMs));
  const exact = atMs - openUntilMs < unnoticedMs;
  return exact ? words.closed(durationOf(nowMs - atMs)) : words.closedWithin(durationOf(nowMs - openUntilMs));
}

function stopName(group: ListenerGroup, { owner, list }: Dictionary): string | null {
  const first = firstStop([group]);
  if (first === null) return null;
  const { protocol, port } = group;
  return first.owner
    ? owner.stopNamed(knownOr(first.owner.name, list.unnamed), first.owner.pid)
    : owner.stopHidden(protocol, port);
}

/** Who holds it: pid and user, or that this is hidden. */
function holder({ owners, listeners }: ListenerGroup, words: Dictionary['list']): string {
  const [owner, ...others] = owners;
  const user = [owner?.user, listeners[0].user].find((name) => typeof name === 'string');
  const complete = listeners.every(({ ownersComplete }) => ownersComplete);
  if (!owner) {
    const absent = complete ? words.noProcess : words.ownerHidden(user ?? userId(listeners[0].uid));
    return `${absent} · ${words.why}`;
  }
  const pids = others.length > 0 ? words.processes(owners.length) : words.pid(owner.pid);
  return [pids, !complete && words.perhapsMore, user].filter(Boolean).join(' · ');
}

function userId(uid: ListenerGroup['listeners'][0]['uid']): string {
  return isUnknown(uid) ? '?' : `uid ${uid}`;
}
