import { useId } from 'react';
import { useText } from '../../environment.ts';
import { Sheet } from '../sheet.tsx';

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { settings: words } = useText();
  const titleId = useId();
  return (
    <Sheet titleId={titleId} className={undefined} tall onClose={onClose}>
      {() => <h2 id={titleId}>{words.title}</h2>}
    </Sheet>
  );
}
