import { useId } from 'react';
import { useText } from '../../environment.ts';
import { AlertSettingsSection } from '../alerts/alert-settings-section.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { settings: words } = useText();
  const titleId = useId();
  return (
    <Sheet titleId={titleId} className={sheet['wide']} tall onClose={onClose}>
      {() => (
        <>
          <div className={sheet['head']}>
            <h2 id={titleId}>{words.title}</h2>
          </div>
          <div className={sheet['report']}>
            <AlertSettingsSection />
          </div>
        </>
      )}
    </Sheet>
  );
}
