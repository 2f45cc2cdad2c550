import { Copy, X } from 'lucide-react';
import { useText } from '../../environment.ts';
import type { RunCommand } from '../../hooks/use-commands.ts';
import type { Page } from '../../hooks/use-page.ts';
import { IconButton } from '../icon-button.tsx';
import button from '../text-button.module.css';
import { ExportMenu } from '../toolbar/export-menu.tsx';
import styles from './selection-strip.module.css';

interface SelectionStripProps {
  readonly page: Page;
  readonly run: RunCommand;
}

/** How many rows are selected, and what can be done with them. */
export function SelectionStrip({ page, run }: SelectionStripProps) {
  const { table } = useText();
  const { selection: words } = table;
  const { selection } = page.list;
  if (selection.rows.length === 0) return null;
  return (
    <section className={styles['strip']} aria-label={words.label}>
      <p role="status">{words.count(selection.rows.length)}</p>
      <button type="button" className={button['button']} onClick={() => run('copy-table')}>
        <Copy size={14} aria-hidden /> {words.copy}
      </button>
      <ExportMenu label={words.exportSelected} run={run} />
      <IconButton icon={X} label={words.clear} shortcut="Escape" onClick={selection.clear} />
    </section>
  );
}
