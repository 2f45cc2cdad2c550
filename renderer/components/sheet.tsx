import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import styles from './sheet.module.css';

interface SheetProps {
  /** The id of the heading that names it. */
  readonly titleId: string;
  readonly className: string | undefined;
  /** Scrolls inside, under a head that stays. */
  readonly tall?: boolean;
  onClose(): void;
  /** `close` gives the focus back to where it came from, as Esc does. */
  children(close: () => void): ReactNode;
}

/** A dialog over the page, there for as long as it is drawn. Esc closes it. */
export function Sheet({ titleId, className, tall = false, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const close = useCallback(() => dialog.current?.close(), []);
  const classes = [styles['sheet'], tall && styles['tall'], className].filter(Boolean).join(' ');
  return (
    <dialog ref={dialog} className={classes} aria-labelledby={titleId} onClose={onClose}>
      {children(close)}
    </dialog>
  );
}
