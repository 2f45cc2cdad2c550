import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { type RevealState, revealedStops } from '../../hooks/use-reveal.ts';
import { hiddenTarget } from '../../model/stop-targets.ts';
import styles from './card.module.css';
import { Facts } from './facts.tsx';
import { ProcessStop } from './owner-stop.tsx';

interface RevealedOwnersProps {
  readonly page: Page;
  readonly group: ListenerGroup;
}

/** Finds out with administrator rights who holds a listener, and then tells it, each with its stop. */
export function RevealedOwners({ page, group }: RevealedOwnersProps) {
  const { reveal: words, owner, list } = useText();
  const state = page.reveal.of(group);
  const asking = state?.phase === 'asking';
  const found = revealedStops(group, state);
  const hidden = found.length === 0 ? hiddenTarget(group) : null;
  const told = toldWords(state, words);
  return (
    <>
      <p role="status">{told}</p>
      {found.map(({ holder, target }) => (
        <div key={`${holder.pid} ${holder.identity}`} className={styles['owner']}>
          <Facts
            facts={[
              [
                owner.program,
                <>
                  <b>{holder.name}</b>
                  <span className={styles['soft']}> · {list.pid(holder.pid)}</span>
                </>,
              ],
              [owner.command, <code key="command">{holder.command}</code>],
              [owner.user, holder.user],
            ]}
          />
          <ProcessStop page={page} target={target} label={owner.stopNamed(holder.name, holder.pid)} />
        </div>
      ))}
      {hidden && (
        <div className={styles['actions']}>
          <ProcessStop page={page} target={hidden} label={owner.stopHidden(group.protocol, group.port)} />
        </div>
      )}
      {found.length === 0 && (
        <button
          type="button"
          className={styles['button']}
          aria-disabled={asking || undefined}
          onClick={asking ? undefined : () => page.reveal.ask(group)}
        >
          {words.ask}
        </button>
      )}
    </>
  );
}

function toldWords(state: RevealState | null, words: ReturnType<typeof useText>['reveal']): string | null {
  if (state === null) return null;
  if (state.phase === 'asking') return words.asking;
  if (state.phase === 'failed') return words.failed(state.message);
  const { revelation } = state;
  if (!revelation.ok) return words.not(revelation.reason, revelation.message);
  return revelation.holders.length === 0 ? words.nobody : words.found(revelation.holders.length);
}
