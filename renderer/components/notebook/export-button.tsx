import { Download } from 'lucide-react';
import { useEnvironment } from '../../environment.ts';
import { useNotebook } from '../../hooks/use-notebook.ts';
import { exported } from '../../model/own-text.ts';
import styles from './notebook.module.css';

/** All notes and ratings, of every port, as one file. */
export function ExportButton() {
  const { text, now, saveFile } = useEnvironment();
  const { notebook: words } = text;
  const notebook = useNotebook();
  const nothing = notebook.notes.length + notebook.ratings.length === 0;

  function save(): void {
    saveFile(words.exportName(new Date(now()).toISOString().slice(0, 10)), exported(notebook));
  }

  return (
    <button
      type="button"
      className={styles['quiet']}
      disabled={nothing}
      title={nothing ? words.nothingToExport : undefined}
      onClick={save}
    >
      <Download size={13} aria-hidden /> {words.export}
    </button>
  );
}
