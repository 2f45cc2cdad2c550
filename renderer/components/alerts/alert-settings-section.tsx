import { useText } from '../../environment.ts';
import { useAlerts } from '../../hooks/use-alerts.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { generalConditions, isOn, withGeneral, withRule } from '../../model/alert-rules.ts';
import { Section } from '../settings/section.tsx';
import { AddPortRule } from './add-port-rule.tsx';
import { AlertWarnings } from './alert-warnings.tsx';
import styles from './alerts.module.css';
import { CheckBox } from './check-box.tsx';
import { PortRules } from './port-rules.tsx';
import { QuietHoursFields } from './quiet-hours-fields.tsx';
import { TryNotification } from './try-notification.tsx';

/** When the person wants to be told of what happens on the ports. */
export function AlertSettingsSection() {
  const { alerts: words } = useText();
  const { desktop } = useSettings();
  const controls = useAlerts();
  const { alerts, change } = controls;
  const { rules } = alerts;
  return (
    <Section title={words.title}>
      <div className={styles['section']}>
        <CheckBox label={words.enabled} checked={alerts.enabled} onChange={(enabled) => change(() => ({ enabled }))} />
        <AlertWarnings controls={controls} />
        <fieldset className={styles['group']}>
          <legend>{words.general}</legend>
          {generalConditions.map((condition) => (
            <CheckBox
              key={condition}
              label={words.conditions[condition]}
              checked={isOn(rules, condition)}
              onChange={(enabled) => change((now) => ({ rules: withGeneral(now.rules, condition, enabled) }))}
            />
          ))}
        </fieldset>
        <PortRules rules={rules} onChange={(next) => change((now) => ({ rules: next(now.rules) }))} />
        <AddPortRule rules={rules} onAdd={(rule) => change((now) => ({ rules: withRule(now.rules, rule) }))} />
        <QuietHoursFields
          hours={alerts.quietHours}
          onChange={(next) => change((now) => ({ quietHours: next(now.quietHours) }))}
        />
        {desktop !== null && <TryNotification />}
      </div>
    </Section>
  );
}
