import { Telescope } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import button from '../text-button.module.css';
import styles from './find-button.module.css';

/** The way to any port, open or not. Where there is little room it is only a picture. */
export const FindButton = memo(function FindButton({ openSheet }: Pick<Page, 'openSheet'>) {
  const { find: words } = useText();
  return (
    <button
      type="button"
      className={button['button']}
      aria-label={words.button}
      aria-keyshortcuts="Control+K"
      title={words.buttonHint}
      onClick={() => openSheet('find')}
    >
      <Telescope size={15} aria-hidden />
      <span className={styles['label']}>{words.button}</span>
    </button>
  );
});
