import { useId, useState } from 'react';
import { parsePort } from '../../../electron/shared/transport.ts';
import { useText } from '../../environment.ts';
import buttons from '../framed-button.module.css';
import styles from './go-to-port.module.css';

interface GoToPortProps {
  goTo(port: number): void;
  onOpen(port: number): void;
}

/** A number to go to: the cursor follows while it is typed, Enter opens the story. */
export function GoToPort({ goTo, onOpen }: GoToPortProps) {
  const { chart: words } = useText();
  const [typed, setTyped] = useState('');
  const hintId = useId();
  const port = portIn(typed);
  const wrong = typed.trim() !== '' && port === null;
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
            const next = portIn(target.value);
            if (next !== null) goTo(next);
          }}
        />
      </label>
      <button type="submit" className={buttons['button']} disabled={port === null}>
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

/** Null where the text is no port, or names a protocol besides. */
function portIn(typed: string): number | null {
  const text = typed.trim();
  const parsed = text.includes('/') ? null : parsePort(text);
  return parsed && 'port' in parsed ? parsed.port : null;
}
