import { X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useText } from '../../environment.ts';
import { type RegistryControls, useRegistry } from '../../hooks/use-registry.ts';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import { EditionFacts } from './edition-facts.tsx';
import { RegistryActions } from './registry-actions.tsx';
import styles from './registry-dialog.module.css';

/** Which edition of the registry the stories are told from, and how to have a newer one. */
export function RegistryDialog({ onClose }: { onClose(): void }) {
  const { registry: words } = useText();
  const registry = useRegistry();
  const { over, ...drop } = useFileDrop(registry);
  return (
    <Sheet tall className={sheet['wide']} titleId="registry-title" onClose={onClose}>
      {(close) => (
        <div className={styles['sheet']} data-over={over || undefined} {...drop}>
          <div className={sheet['head']}>
            <h2 id="registry-title">{words.title}</h2>
            {/* First, so that it has the focus when the dialog opens. */}
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          <div className={sheet['report']}>
            <EditionFacts registry={registry} />
            <h3 className={styles['newer']}>{words.newer}</h3>
            <p className={sheet['soft']}>{over ? words.dropHere : words.how}</p>
            <RegistryActions registry={registry} />
          </div>
        </div>
      )}
    </Sheet>
  );
}

function useFileDrop({ choose, act }: RegistryControls) {
  const [over, setOver] = useState(false);
  const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files') && act.phase !== 'working';
  return {
    over,
    onDragOver(event: DragEvent) {
      // Without this the browser opens the file in the place of the page.
      event.preventDefault();
      setOver(holdsFile(event));
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file && holdsFile(event)) void choose(file);
    },
  };
}
