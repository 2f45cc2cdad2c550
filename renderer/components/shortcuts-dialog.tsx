import { useEffect, useRef } from 'react';
import { useText } from '../environment.ts';
import styles from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly open: boolean;
  onClose(): void;
}

export function ShortcutsDialog({ open, onClose }: ShortcutsDialogProps) {
  const { shortcuts } = useText();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">{shortcuts.title}</h2>
      <dl>
        {shortcuts.keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {shortcuts.close}
      </button>
    </dialog>
  );
}
