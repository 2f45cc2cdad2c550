import { useText } from '../../environment.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { Section } from '../settings/section.tsx';
import { SwitchField } from '../settings/switch-field.tsx';

/** Whether alerts are told at all. */
export function AlertSettingsSection() {
  const { alerts: title, settings: words } = useText();
  const { alerts } = useSettings().settings;
  return (
    <Section title={title.title}>
      <SwitchField
        label={words.alertsOn}
        value={alerts.enabled}
        change={(enabled) => ({ alerts: { ...alerts, enabled } })}
      />
    </Section>
  );
}
