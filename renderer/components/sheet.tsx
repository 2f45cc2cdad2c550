import { type ReactNode, useEffect, useRef } from 'react';

interface SheetProps {
  /** The id of the heading that names it. */
  readonly titleId: string;
  readonly className: string | undefined;
  onClose(): void;
  /** `close` gives the focus back to where it came from, as Esc does. */
  children(close: () => void): ReactNode;
}

/** A dialog over the page, there for as long as it is drawn. Esc closes it. */
export function Sheet({ titleId, className, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className={className} aria-labelledby={titleId} onClose={onClose}>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
