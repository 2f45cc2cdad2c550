import type { QuietHours } from '../../../electron/shared/alert.ts';
import { useText } from '../../environment.ts';
import styles from './alerts.module.css';
import { CheckBox } from './check-box.tsx';
import { TimeField } from './time-field.tsx';

interface QuietHoursFieldsProps {
  readonly hours: QuietHours | null;
  /** The hours that are wanted, as they follow from those that hold by then. */
  onChange(change: (now: QuietHours | null) => QuietHours | null): void;
}

const usualNight: QuietHours = { from: '22:00', to: '07:00' };

export function QuietHoursFields({ hours, onChange }: QuietHoursFieldsProps) {
  const { alerts: words } = useText();
  return (
    <fieldset className={styles['group']}>
      <legend className="visually-hidden">{words.quiet}</legend>
      <CheckBox
        label={words.quiet}
        checked={hours !== null}
        onChange={(checked) => onChange((now) => (checked ? (now ?? usualNight) : null))}
      />
      {hours && (
        <div className={styles['details']}>
          <div className={styles['line']}>
            {(['from', 'to'] as const).map((edge) => (
              <TimeField
                key={edge}
                label={words[edge]}
                time={hours[edge]}
                onChange={(time) => onChange((now) => now && { ...now, [edge]: time })}
              />
            ))}
          </div>
          <p className={styles['soft']}>{hours.from === hours.to ? words.noQuiet : words.quietHint}</p>
        </div>
      )}
    </fieldset>
  );
}
