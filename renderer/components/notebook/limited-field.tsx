import { type KeyboardEvent, type Ref, useId } from 'react';
import { countCharacters } from '../../../electron/shared/notebook.ts';
import { useText } from '../../environment.ts';
import { asOneLine } from '../../model/own-text.ts';
import styles from './notebook.module.css';

interface LimitedFieldProps {
  readonly name: string;
  readonly value: string;
  /** In characters. More can be typed, so that nothing of a pasted text is cut off unseen, but not saved. */
  readonly limit: number;
  /** For as long as it is being saved. */
  readonly locked: boolean;
  readonly hint?: string;
  /** More than one line of room; the text itself is one line. */
  readonly tall?: boolean;
  readonly field?: Ref<HTMLInputElement>;
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A text field that tells how much of its room is used. */
export function LimitedField({ name, value, limit, locked, hint, tall, field, ...on }: LimitedFieldProps) {
  const { notebook: words } = useText();
  const id = useId();
  const length = countCharacters(value.trim());
  const tooLong = length > limit;
  const common = {
    id,
    value,
    readOnly: locked,
    autoComplete: 'off',
    'aria-describedby': `${id}room`,
    'aria-invalid': tooLong,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => on.onChange(asOneLine(target.value)),
    onKeyDown: on.onKeyDown,
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>
        {name} {hint && <small>{hint}</small>}
      </label>
      <small id={`${id}room`} className={styles['room']} data-over={tooLong || undefined}>
        {tooLong ? words.tooLong(length, limit) : words.length(length, limit)}
      </small>
      {tall ? <textarea rows={3} {...common} /> : <input ref={field} type="text" {...common} />}
    </div>
  );
}
