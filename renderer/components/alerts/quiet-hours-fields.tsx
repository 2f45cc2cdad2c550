import type { QuietHours } from '../../../electron/shared/alert.ts';
import { useText } from '../../environment.ts';
import styles from './alerts.module.css';
import { CheckBox } from './check-box.tsx';

interface QuietHoursFieldsProps {
  readonly hours: QuietHours | null;
  onChange(hours: QuietHours | null): void;
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
        onChange={(checked) => onChange(checked ? usualNight : null)}
      />
      {hours && (
        <div className={styles['details']}>
          <div className={styles['line']}>
            {(['from', 'to'] as const).map((edge) => (
              <label key={edge} className={styles['field']}>
                <span>{words[edge]}</span>
                <input
                  type="time"
                  value={hours[edge]}
                  // A time that is only half there is none yet.
                  onChange={({ target: { value } }) =>
                    value !== '' && onChange({ ...hours, [edge]: value.slice(0, 5) })
                  }
                />
              </label>
            ))}
          </div>
          <p className={styles['soft']}>{hours.from === hours.to ? words.noQuiet : words.quietHint}</p>
        </div>
      )}
    </fieldset>
  );
}
