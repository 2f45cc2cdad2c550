import { useText } from '../environment.ts';
import { Sheet } from './sheet.tsx';
import styles from './shortcuts-dialog.module.css';

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { shortcuts } = useText();
  return (
    <Sheet className={styles['dialog']} titleId="shortcuts-title" onClose={onClose}>
      {(close) => (
        <>
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
          <button type="button" onClick={close}>
            {shortcuts.close}
          </button>
        </>
      )}
    </Sheet>
  );
}
