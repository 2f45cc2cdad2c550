import { Frown, Meh, Smile } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { type Face, faces, noteLimit, textFault } from '../../../electron/shared/notebook.ts';
import { useText } from '../../environment.ts';
import { useNotebook } from '../../hooks/use-notebook.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useSaving } from '../../hooks/use-saving.ts';
import { ExportButton } from './export-button.tsx';
import { fieldKeys, keepKeys } from './field-keys.ts';
import { LimitedField } from './limited-field.tsx';
import styles from './notebook.module.css';

interface OwnRatingProps {
  readonly page: Page;
  readonly port: number;
}

const icons = { helpful: Smile, unsure: Meh, 'not-helpful': Frown } as const;

/** Whether the story was of help, in the person's own eyes. It goes nowhere. */
export function OwnRating({ page, port }: OwnRatingProps) {
  const { notebook: words } = useText();
  const { ratings } = useNotebook();
  const rating = ratings.find((each) => each.port === port) ?? null;
  const { saving, error, save } = useSaving();
  /** Chosen, and on its way. */
  const [chosen, setChosen] = useState<Face | null>(null);
  /** Null: as it was saved. */
  const [typed, setTyped] = useState<string | null>(null);
  const firstFace = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLInputElement>(null);
  const name = useId();
  const face = chosen ?? rating?.face ?? null;
  const note = typed ?? rating?.note ?? '';

  async function rate(next: Face): Promise<void> {
    setChosen(next);
    if (await save('ratePort', { port, face: next, note: rating?.note ?? null })) page.announce(words.saved);
    setChosen((latest) => (latest === next ? null : latest));
  }

  async function saveNote(): Promise<void> {
    if (face === null || textFault(note.trim(), noteLimit) !== null) return;
    if (!(await save('ratePort', { port, face, note: note.trim() }))) return;
    setTyped(null);
    // The button that saved goes.
    noteField.current?.focus();
    page.announce(words.saved);
  }

  async function takeBack(): Promise<void> {
    if (!(await save('ratePort', { port, face: null, note: null }))) return;
    setTyped(null);
    firstFace.current?.focus();
    page.announce(words.takenBack);
  }

  return (
    <div className={styles['rating']}>
      <fieldset>
        <legend>{words.helpful}</legend>
        {faces.map((each, index) => {
          const Icon = icons[each];
          return (
            <label key={each}>
              <input
                ref={index === 0 ? firstFace : undefined}
                type="radio"
                name={name}
                checked={face === each}
                onChange={() => void rate(each)}
                onKeyDown={keepKeys}
              />
              <Icon size={18} aria-hidden /> {words.faces[each]}
            </label>
          );
        })}
      </fieldset>
      {rating && (
        <>
          <LimitedField
            name={words.why}
            value={note}
            limit={noteLimit}
            locked={saving}
            field={noteField}
            onChange={setTyped}
            onKeyDown={fieldKeys(() => void saveNote(), typed === null ? null : () => setTyped(null))}
          />
          <div className={styles['actions']}>
            {typed !== null && typed.trim() !== (rating.note ?? '') && (
              <button
                type="button"
                disabled={textFault(note.trim(), noteLimit) !== null}
                onClick={() => void saveNote()}
              >
                {saving ? words.saving : words.save}
              </button>
            )}
            <button type="button" className={styles['quiet']} onClick={() => void takeBack()}>
              {words.takeBack}
            </button>
          </div>
        </>
      )}
      {error !== null && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
      <p className={styles['private']}>
        {words.private} <ExportButton />
      </p>
    </div>
  );
}
