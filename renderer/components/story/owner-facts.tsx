import type { ReactNode } from 'react';
import { isUnknown, type Known } from '../../../electron/shared/known.ts';
import type { Owner } from '../../../electron/shared/listener.ts';
import { useText } from '../../environment.ts';
import { commandText } from '../../model/command-text.ts';
import { durationSince } from '../../model/duration.ts';
import { localMoment } from '../../model/local-moment.ts';
import styles from './card.module.css';
import { Facts } from './facts.tsx';

interface OwnerFactsProps {
  readonly owner: Owner;
  readonly nowMs: number;
}

/** One process. What could not be read keeps its line, with the reason in it. */
export function OwnerFacts({ owner, nowMs }: OwnerFactsProps) {
  const { owner: words, list } = useText();

  function known<T>(value: Known<T>, draw: (value: T) => ReactNode): ReactNode {
    return isUnknown(value) ? <span className={styles['unknown']}>{words.unknown[value.unknown]}</span> : draw(value);
  }

  return (
    <Facts
      facts={[
        [
          words.program,
          <>
            {known(owner.name, (name) => (
              <b>{name}</b>
            ))}
            <span className={styles['soft']}> · {list.pid(owner.pid)}</span>
          </>,
        ],
        [words.command, known(owner.command, (command) => <code>{commandText(command)}</code>)],
        [words.folder, known(owner.cwd, (folder) => <code>{folder}</code>)],
        [words.user, known(owner.user, (user) => user)],
        [
          words.started,
          known(owner.startedAt, (moment) => words.startedAgo(localMoment(moment), durationSince(moment, nowMs))),
        ],
        [
          words.parents,
          known(owner.parents, (parents) =>
            parents.length === 0
              ? null
              : parents.map(({ pid, name }) => (isUnknown(name) ? list.pid(pid) : name)).join(' ← '),
          ),
        ],
      ]}
    />
  );
}
