import type { DesktopSettingsState, Settings } from '../../../electron/shared/settings.ts';
import { useText } from '../../environment.ts';
import { Section } from './section.tsx';
import { ShortcutField } from './shortcut-field.tsx';
import { SwitchField } from './switch-field.tsx';

interface DesktopSectionProps {
  readonly settings: Settings;
  readonly desktop: DesktopSettingsState;
}

/** What only a desktop has: not drawn in a browser. */
export function DesktopSection({ settings, desktop }: DesktopSectionProps) {
  const { settings: words } = useText();
  const { available, problem } = desktop.startAtLogin;
  return (
    <Section title={words.desktop}>
      <SwitchField
        label={words.startAtLogin}
        hint={words.startHint}
        value={settings.startAtLogin}
        unavailable={!available}
        problem={problem}
        change={(startAtLogin) => ({ startAtLogin })}
      />
      <ShortcutField value={settings.globalShortcut} problem={desktop.shortcutProblem} />
    </Section>
  );
}
