import { type FormEvent, useId, useRef, useState } from 'react';
import type { AlertRule } from '../../../electron/shared/alert.ts';
import { assertNever } from '../../../electron/shared/known.ts';
import { useText } from '../../environment.ts';
import { type PortAnswer, usePortOf } from '../../hooks/use-port-of.ts';
import { isFull, newPortRule, ruleOfPort } from '../../model/alert-rules.ts';
import type { AlertsWords } from '../../text/en/alerts.ts';
import buttons from '../framed-button.module.css';
import styles from './alerts.module.css';

interface AddPortRuleProps {
  readonly rules: readonly AlertRule[];
  onAdd(rule: AlertRule): void;
}

/** A port by its number, or by the name that a service has in the registry. */
export function AddPortRule({ rules, onAdd }: AddPortRuleProps) {
  const { alerts: words } = useText();
  const portOf = usePortOf();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ readonly text: string; readonly given: PortAnswer } | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const given = await portOf(text);
    if ('port' in given) add(given.port);
    else {
      setAdded(null);
      setAnswer({ text: text.trim(), given });
    }
  }

  function add(port: number): void {
    setAnswer(null);
    if (ruleOfPort(rules, port)) setAdded(words.watchedAlready(port));
    else if (isFull(rules)) setAdded(words.full(rules.length));
    else {
      onAdd(newPortRule(rules, port));
      setAdded(words.added(port));
      setText('');
    }
    field.current?.focus();
  }

  const similar = answer && 'similar' in answer.given ? answer.given.similar : [];
  return (
    <form className={styles['group']} onSubmit={(event) => void submit(event)}>
      <div className={styles['line']}>
        <label className={styles['field']}>
          <span>
            <b>{words.add}</b>, {words.which}
          </span>
          <input
            ref={field}
            type="text"
            value={text}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={answer !== null}
            aria-describedby={id}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="submit" className={buttons['button']}>
          {words.addNow}
        </button>
      </div>
      <div id={id} role="status" className={styles['answer']}>
        {added !== null && <p>{added}</p>}
        {answer && <p className={styles['warning']}>{faultWords(answer.text, answer.given, words)}</p>}
        {similar.length > 0 && (
          <p className={styles['line']}>
            {words.perhaps}
            {similar.map(({ name, port }) => (
              <button key={port} type="button" className={buttons['button']} onClick={() => add(port)}>
                {name} ({port})
              </button>
            ))}
          </p>
        )}
      </div>
    </form>
  );
}

function faultWords(text: string, answer: PortAnswer, words: AlertsWords): string | null {
  if ('port' in answer) return null;
  switch (answer.fault) {
    case 'no-port':
      return words.noPort;
    case 'no-service':
      return words.noService(text);
    case 'failed':
      return words.failed(answer.message);
    default:
      return assertNever(answer);
  }
}
