import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './settings.module.css';

/** What a control needs so that its label, hint and error are read out with it. */
export interface FieldIds {
  readonly id: string;
  readonly labelId: string;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why what was set does not hold, or not as one would think. */
  readonly error?: string | null;
  children(ids: FieldIds): ReactNode;
}

/** One setting: its name and what it means, its control, and beneath it what was refused. */
export function Field({ label, hint, error = null, children }: FieldProps) {
  const id = useId();
  const place = useRef<HTMLParagraphElement>(null);
  const told = useRef(error);
  useEffect(() => {
    // What is refused at the lower edge of the sheet would be told out of sight.
    if (error !== null && error !== told.current) place.current?.scrollIntoView?.({ block: 'nearest' });
    told.current = error;
  }, [error]);
  const described = [hint !== undefined && `${id}hint`, error !== null && `${id}error`].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <div className={styles['name']}>
        <label id={`${id}label`} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && <small id={`${id}hint`}>{hint}</small>}
      </div>
      <div className={styles['control']}>
        {children({ id, labelId: `${id}label`, 'aria-describedby': described || undefined })}
      </div>
      {/* Always there: what comes into it is read out. */}
      <p ref={place} id={`${id}error`} className={styles['error']} role="status">
        {error}
      </p>
    </div>
  );
}
