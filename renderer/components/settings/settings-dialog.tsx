import { X } from 'lucide-react';
import { useId } from 'react';
import { useText } from '../../environment.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { AlertSettingsSection } from '../alerts/alert-settings-section.tsx';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import { DesktopSection } from './desktop-section.tsx';
import { ResetSettings } from './reset-settings.tsx';
import { HistorySection, ListSection, LookSection, ReadingSection, StoppingSection } from './settings-sections.tsx';

/** What a person may decide. Nothing is saved by hand: each change applies as it is made. */
export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { settings: words } = useText();
  const state = useSettings();
  const { settings, problem, desktop } = state;
  const titleId = useId();
  return (
    <Sheet titleId={titleId} className={sheet['wide']} tall onClose={onClose}>
      {(close) => (
        <>
          <div className={sheet['head']}>
            <h2 id={titleId}>{words.title}</h2>
            {/* First, so that it has the focus when the dialog opens. */}
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          <div className={sheet['report']}>
            {problem !== null && (
              <p className={sheet['error']} role="alert">
                {problem}
              </p>
            )}
            <p className={sheet['soft']}>{words.applies}</p>
            <LookSection settings={settings} />
            <ReadingSection settings={settings} />
            <ListSection settings={settings} />
            <StoppingSection settings={settings} />
            <AlertSettingsSection />
            <HistorySection settings={settings} />
            {desktop !== null && <DesktopSection settings={settings} desktop={desktop} />}
          </div>
          <ResetSettings state={state} />
        </>
      )}
    </Sheet>
  );
}
