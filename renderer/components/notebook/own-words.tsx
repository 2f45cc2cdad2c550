import { NotebookPen, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { noteOf, type PortNote } from '../../../electron/shared/notebook.ts';
import { useEnvironment } from '../../environment.ts';
import { useFocusReturn } from '../../hooks/use-focus-return.ts';
import { useNotebook, useVisit } from '../../hooks/use-notebook.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useSaving } from '../../hooks/use-saving.ts';
import { NoteEditor } from './note-editor.tsx';
import styles from './notebook.module.css';
import { VisitMenu } from './visit-menu.tsx';

interface OwnWordsProps {
  readonly page: Page;
  readonly port: number;
}

/** The person's own label and note, at the head of a port's story, and the way back to the ports visited before. */
export function OwnWords({ page, port }: OwnWordsProps) {
  const { notebook, text } = useEnvironment();
  const { notebook: words } = text;
  const written = noteOf(useNotebook(), port);
  const [editing, setEditing] = useState(() => notebook.draftOf(port) !== null);
  const [removed, setRemoved] = useState<PortNote | null>(null);
  const { error, save } = useSaving();
  const editButton = useRef<HTMLButtonElement>(null);
  useFocusReturn(editing, editButton);
  useVisit(port);

  async function remove(note: PortNote): Promise<void> {
    if (!(await save('notePort', { port, label: null, note: null }))) return;
    setRemoved(note);
    page.announce(words.removed);
    editButton.current?.focus();
  }

  async function restore(note: PortNote): Promise<void> {
    if (!(await save('notePort', note))) return;
    setRemoved(null);
    page.announce(words.saved);
    editButton.current?.focus();
  }

  function edit(): void {
    setRemoved(null);
    setEditing(true);
  }

  return (
    <div className={styles['own']}>
      {editing ? (
        <NoteEditor page={page} port={port} written={written} onDone={() => setEditing(false)} />
      ) : (
        <>
          {written?.label && <p className={styles['label']}>{written.label}</p>}
          {written?.note && <p className={styles['note']}>{written.note}</p>}
          <div className={styles['actions']}>
            <button ref={editButton} type="button" className={styles['quiet']} onClick={edit}>
              {written ? <Pencil size={13} aria-hidden /> : <NotebookPen size={13} aria-hidden />}
              {written ? words.edit : words.add}
            </button>
            {written && (
              <button
                type="button"
                className={styles['quiet']}
                aria-label={words.remove}
                title={words.remove}
                onClick={() => void remove(written)}
              >
                <Trash2 size={13} aria-hidden />
              </button>
            )}
            {removed && !written && (
              <span>
                {words.removed}{' '}
                <button type="button" className={styles['quiet']} onClick={() => void restore(removed)}>
                  {words.undo}
                </button>
              </span>
            )}
            <VisitMenu page={page} port={port} />
          </div>
          {error !== null && (
            <p className={styles['error']} role="alert">
              {error}
            </p>
          )}
        </>
      )}
    </div>
  );
}
