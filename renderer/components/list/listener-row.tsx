import { memo } from 'react';
import { isUnknown } from '../../../electron/shared/known.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import { durationOf, durationSince } from '../../model/duration.ts';
import { isNew, type Moment, openSince } from '../../model/filter.ts';
import type { Departure, LiveRow } from '../../model/live-list.ts';
import { type RowNames, rowNames } from '../../model/row-names.ts';
import type { Dictionary } from '../../text/english.ts';
import { type Line, lineProps } from './line.ts';
import styles from './listener-row.module.css';
import { ReachMark } from './reach-mark.tsx';

interface ListenerRowProps {
  readonly line: Line;
  readonly row: LiveRow;
  readonly moment: Moment;
  readonly nowMs: number;
  /** Its story is shown. */
  readonly open: boolean;
}

/** A gap between two readings that is too long to say when, in it, the port closed. */
const unnoticedMs = 30_000;

export const ListenerRow = memo(DrawnRow, (before, after) => {
  const sameLine = (['id', 'index', 'top', 'active'] as const).every((name) => before.line[name] === after.line[name]);
  const { row, moment, nowMs, open } = after;
  return sameLine && before.row === row && before.moment === moment && before.nowMs === nowMs && before.open === open;
});

function DrawnRow({ line, row, moment, nowMs, open }: ListenerRowProps) {
  const { list, reach, duration } = useText();
  const { group, departure } = row;
  const names = rowNames(group);
  const age = duration(durationSince(openSince(group, moment), nowMs));
  const left = departure && departureWords(departure, nowMs, list);
  const registry = names.registry && list.registry(names.registry);
  const spoken = [names.strong, names.script, names.place, registry, names.process, holder(group, list)];
  return (
    <tr
      {...lineProps(line)}
      className={styles['row']}
      aria-label={list.rowName(group.port, group.protocol, [
        ...spoken.filter((words) => words !== null),
        left ?? reach.spoken[group.reach.scope],
      ])}
      aria-selected={open}
      aria-disabled={departure !== null}
      data-departed={departure !== null || undefined}
    >
      <td className={styles['port']}>
        <span className={styles['number']}>{group.port}</span>
        <span className={styles['protocol']}>{group.protocol}</span>
      </td>
      <td className={styles['what']}>
        <div className={styles['title']}>
          {names.strong === null ? (
            <span className={styles['registry']}>{registry ?? list.unnamed}</span>
          ) : (
            <b>{names.strong}</b>
          )}
          {left ? <span> · {left}</span> : <Circumstance names={names} />}
        </div>
        <div className={styles['detail']}>
          {[names.process, names.strong && registry, holder(group, list)].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td className={styles['reach']}>
        <ReachMark group={group} />
      </td>
      <td className={styles['age']} data-new={isNew(group, moment) || undefined}>
        {left ? '–' : age}
      </td>
    </tr>
  );
}

/** What an interpreter runs, and where. */
function Circumstance({ names: { script, place } }: { readonly names: RowNames }) {
  return (
    <>
      {script && <span> {script}</span>}
      {place && <span className={styles['place']}> · {place}</span>}
    </>
  );
}

function departureWords({ atMs, openUntilMs, certain }: Departure, nowMs: number, words: Dictionary['list']): string {
  if (!certain) return words.notSeen(durationOf(nowMs - openUntilMs));
  const exact = atMs - openUntilMs < unnoticedMs;
  return exact ? words.closed(durationOf(nowMs - atMs)) : words.closedWithin(durationOf(nowMs - openUntilMs));
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
