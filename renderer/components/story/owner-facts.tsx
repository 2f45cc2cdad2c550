import type { ReactNode } from 'react';
import { durationSince } from '../../../electron/shared/duration.ts';
import { isUnknown, type Known } from '../../../electron/shared/known.ts';
import type { Owner } from '../../../electron/shared/listener.ts';
import { localMoment } from '../../../electron/shared/local-moment.ts';
import { useText } from '../../environment.ts';
import styles from './card.module.css';
import { CommandFact } from './command-fact.tsx';
import { type Fact, Facts } from './facts.tsx';

interface OwnerFactsProps {
  readonly owner: Owner;
  readonly nowMs: number;
  /** What it is part of: before the command, which may be long. */
  readonly places: readonly Fact[];
}

/** One process. What could not be read keeps its line, with the reason in it. */
export function OwnerFacts({ owner, nowMs, places }: OwnerFactsProps) {
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
        [words.executable, known(owner.executable, (file) => <code>{file}</code>)],
        ...places,
        [
          words.command,
          known(owner.command, (command) => <CommandFact key={command.join(' ')} command={command} pid={owner.pid} />),
        ],
        [words.folder, known(owner.cwd, (folder) => <code>{folder}</code>)],
        [
          words.project,
          known(
            owner.project,
            (project) =>
              project && (
                <>
                  <code>{project.folder}</code>
                  <span className={styles['soft']}> · {words.projectIs(project.marker)}</span>
                </>
              ),
          ),
        ],
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
