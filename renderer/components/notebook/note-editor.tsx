import { useEffect, useRef, useState } from 'react';
import { labelLimit, noteLimit, type PortNote, textFault } from '../../../electron/shared/notebook.ts';
import { useEnvironment } from '../../environment.ts';
import { selectField } from '../../hooks/select-field.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useSaving } from '../../hooks/use-saving.ts';
import type { NoteDraft } from '../../notebook-feed.ts';
import { fieldKeys } from './field-keys.ts';
import { LimitedField } from './limited-field.tsx';
import styles from './notebook.module.css';

interface NoteEditorProps {
  readonly page: Page;
  readonly port: number;
  readonly written: PortNote | null;
  onDone(): void;
}

/** Label and note, edited where they stand. What is begun is kept for as long as the window lives. */
export function NoteEditor({ page, port, written, onDone }: NoteEditorProps) {
  const { notebook, text } = useEnvironment();
  const { notebook: words } = text;
  const [draft, setDraft] = useState<NoteDraft>(
    () => notebook.draftOf(port) ?? { label: written?.label ?? '', note: written?.note ?? '' },
  );
  const { saving, error, save } = useSaving();
  const first = useRef<HTMLInputElement>(null);
  const unusable =
    textFault(draft.label.trim(), labelLimit) !== null || textFault(draft.note.trim(), noteLimit) !== null;

  useEffect(() => selectField(first.current), []);

  function change(next: NoteDraft): void {
    setDraft(next);
    notebook.keepDraft(port, next);
  }

  function end(): void {
    notebook.keepDraft(port, null);
    onDone();
  }

  async function keep(): Promise<void> {
    if (unusable) return;
    const saved = await save('notePort', { port, label: draft.label.trim(), note: draft.note.trim() });
    if (!saved) return;
    page.announce(words.saved);
    end();
  }

  const keys = fieldKeys(() => void keep(), end);
  return (
    <div className={styles['editor']} aria-busy={saving}>
      <LimitedField
        name={words.label}
        hint={words.labelHint}
        value={draft.label}
        limit={labelLimit}
        locked={saving}
        field={first}
        onChange={(label) => change({ ...draft, label })}
        onKeyDown={keys}
      />
      <LimitedField
        name={words.note}
        value={draft.note}
        limit={noteLimit}
        locked={saving}
        tall
        onChange={(note) => change({ ...draft, note })}
        onKeyDown={keys}
      />
      {error !== null && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
      <div className={styles['actions']}>
        <button type="button" disabled={unusable} onClick={() => void keep()}>
          {saving ? words.saving : words.save}
        </button>
        <button type="button" onClick={end}>
          {words.cancel}
        </button>
        <small>{words.keys}</small>
      </div>
    </div>
  );
}
