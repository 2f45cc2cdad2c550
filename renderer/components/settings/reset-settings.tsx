import { useRef, useState } from 'react';
import {
  type Settings,
  type SettingsChange,
  type SettingsState,
  usualSettings,
} from '../../../electron/shared/settings.ts';
import { useText } from '../../environment.ts';
import { useLostFocus } from '../../hooks/use-focus-return.ts';
import { useSettingChange } from '../../hooks/use-setting-change.ts';
import button from '../framed-button.module.css';
import sheet from '../sheet.module.css';

type Phase =
  | { readonly name: 'resting' | 'asking' | 'undone' }
  | { readonly name: 'done'; readonly before: SettingsChange };

/** Back to the usual settings, after a question, and back again. */
export function ResetSettings({ state }: { readonly state: SettingsState }) {
  const { settings: words, language } = useText();
  const { error, change } = useSettingChange();
  const [phase, setPhase] = useState<Phase>({ name: 'resting' });
  const first = useRef<HTMLButtonElement>(null);
  useLostFocus(phase, first);
  const { keepDays, mostEvents } = usualSettings.history;
  const { history } = state.settings;
  const forgets = history.keepDays > keepDays || history.mostEvents > mostEvents;

  async function reset(): Promise<void> {
    const before = onSheet(state.settings, state);
    if (await change(onSheet(usualSettings, state))) setPhase({ name: 'done', before });
  }

  async function undo(before: SettingsChange): Promise<void> {
    if (await change(before)) setPhase({ name: 'undone' });
  }

  return (
    <div className={sheet['foot']}>
      {error !== null && (
        <p className={sheet['error']} role="alert">
          {error}
        </p>
      )}
      {phase.name === 'asking' ? (
        <>
          <p>{words.resetQuestion}</p>
          {forgets && (
            <p>{words.resetForgets(keepDays.toLocaleString(language), mostEvents.toLocaleString(language))}</p>
          )}
          <div className={sheet['actions']}>
            <button
              ref={first}
              type="button"
              className={button['button']}
              onClick={() => setPhase({ name: 'resting' })}
            >
              {words.cancel}
            </button>
            <button type="button" className={button['button']} onClick={() => void reset()}>
              {words.resetNow}
            </button>
          </div>
        </>
      ) : (
        <div className={sheet['actions']}>
          {phase.name === 'done' ? (
            <button ref={first} type="button" className={button['button']} onClick={() => void undo(phase.before)}>
              {words.undo}
            </button>
          ) : (
            <button ref={first} type="button" className={button['button']} onClick={() => setPhase({ name: 'asking' })}>
              {words.reset}
            </button>
          )}
          <span role="status" className={sheet['soft']}>
            {phase.name === 'done' && words.wasReset}
            {phase.name === 'undone' && words.undone}
          </span>
        </div>
      )}
    </div>
  );
}

/** What this sheet shows: a browser shows nothing of the desktop. */
function onSheet(settings: Settings, { desktop }: SettingsState): SettingsChange {
  const { language, theme, pollIntervalMs, foldSystem, graceMs, confirmStop, history, alerts } = settings;
  const { startAtLogin, globalShortcut } = settings;
  const everywhere = { language, theme, pollIntervalMs, foldSystem, graceMs, confirmStop, history, alerts };
  return desktop === null ? everywhere : { ...everywhere, startAtLogin, globalShortcut };
}
