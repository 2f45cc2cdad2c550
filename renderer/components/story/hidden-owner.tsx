import { isUnknown } from '../../../electron/shared/known.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import type { Problem } from '../../../electron/shared/snapshot.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import styles from './card.module.css';
import { RevealedOwners } from './revealed-owners.tsx';

interface HiddenOwnerProps {
  readonly page: Page;
  readonly group: ListenerGroup;
  readonly listener: Listener;
  /** No owner at all could be seen, rather than perhaps not every one. */
  readonly absent: boolean;
  readonly problems: readonly Problem[];
}

/** Why nobody, or not everybody, is named here, and what the person can do about it. */
export function HiddenOwner({ page, group, listener, absent, problems }: HiddenOwnerProps) {
  const { owner: words } = useText();
  const remedies = new Set(problems.filter(({ code }) => code === 'permission').map(({ remedy }) => remedy));
  const user = isUnknown(listener.user) ? words.notNamed : listener.user;
  const title = listener.ownersComplete ? words.noProcess : absent ? words.hidden(user) : words.incomplete;
  return (
    <div className={styles['hidden']}>
      <p>
        <b>{title}</b> · {listener.ownersProblem ?? words.hiddenReason}
      </p>
      {!listener.ownersComplete &&
        [...remedies].map((remedy) => (
          <p key={remedy} className={styles['soft']}>
            {words.remedy(remedy)}
          </p>
        ))}
      {!listener.ownersComplete && <RevealedOwners page={page} group={group} />}
    </div>
  );
}
