import { useId, useState } from 'react';
import { parsePort } from '../../../electron/shared/transport.ts';
import { useText } from '../../environment.ts';
import styles from './chart-dialog.module.css';

interface GoToPortProps {
  goTo(port: number): void;
  onOpen(port: number): void;
}

/** A number to go to: the cursor follows while it is typed, Enter opens the story. */
export function GoToPort({ goTo, onOpen }: GoToPortProps) {
  const { chart: words } = useText();
  const [typed, setTyped] = useState('');
  const hintId = useId();
  const text = typed.trim();
  const parsed = /^\d+$/.test(text) ? parsePort(text) : null;
  const port = parsed && 'port' in parsed ? parsed.port : null;
  const wrong = text !== '' && port === null;
  return (
    <form
      className={styles['goTo']}
      onSubmit={(event) => {
        event.preventDefault();
        if (port !== null) onOpen(port);
      }}
    >
      <label>
        {words.goTo}
        <input
          type="text"
          inputMode="numeric"
          size={6}
          maxLength={8}
          autoComplete="off"
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? hintId : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            const next = /^\d+$/.test(target.value.trim()) ? parsePort(target.value.trim()) : null;
            if (next && 'port' in next) goTo(next.port);
          }}
        />
      </label>
      <button type="submit" disabled={port === null}>
        {words.story}
      </button>
      {wrong && (
        <p id={hintId} role="alert">
          {words.noPort}
        </p>
      )}
    </form>
  );
}
