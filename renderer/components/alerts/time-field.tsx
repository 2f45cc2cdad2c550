import { useEffect, useState } from 'react';
import styles from './alerts.module.css';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`. */
  readonly time: string;
  onChange(time: string): void;
}

/** A time of the day, which holds as soon as it is one: half typed, it is none yet. */
export function TimeField({ label, time, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState(time);
  useEffect(() => setTyped(time), [time]);

  function type(value: string): void {
    setTyped(value);
    // With seconds where the browser shows them.
    if (value !== '') onChange(value.slice(0, 5));
  }

  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <input type="time" value={typed} onChange={({ target }) => type(target.value)} onBlur={() => setTyped(time)} />
    </label>
  );
}
