import { ExternalLink } from 'lucide-react';
import { browserUrl, connectAddress } from '../../../electron/shared/connect-address.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import type { Stoppable } from '../../model/stop-targets.ts';
import { CopyButton } from '../copy-button.tsx';
import styles from './card.module.css';
import { OwnerStop } from './owner-stop.tsx';

interface GroupActionsProps {
  readonly group: ListenerGroup;
  readonly page: Page;
  /** The owner whose Stop stands here; null where several owners have one each. */
  readonly only: Stoppable | null;
}

export function GroupActions({ group, page, only }: GroupActionsProps) {
  const { owner: words } = useText();
  const url = browserUrl(group);
  return (
    <div className={styles['actions']}>
      {url && (
        <a className={styles['button']} href={url} target="_blank" rel="noreferrer">
          {words.openInBrowser} <ExternalLink size={12} aria-hidden />
        </a>
      )}
      <CopyButton className={styles['button']} value={connectAddress(group)} label={words.copyAddress} page={page} />
      {only && <OwnerStop page={page} stoppable={only} />}
    </div>
  );
}
