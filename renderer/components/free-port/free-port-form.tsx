import { type FormEvent, useId, useState } from 'react';
import { type FreePortQuestion, usualFreePorts } from '../../../electron/shared/free-port.ts';
import { type SocketProtocol, socketProtocols } from '../../../electron/shared/transport.ts';
import { useText } from '../../environment.ts';
import { isRange, type RangeText, readRange } from '../../model/port-range.ts';
import button from '../framed-button.module.css';
import styles from './free-port-dialog.module.css';

interface FreePortFormProps {
  onFind(question: FreePortQuestion): void;
}

const fields = ['from', 'to'] as const;

/** The range and the protocol. What is wrong is told at its field, once the person asked. */
export function FreePortForm({ onFind }: FreePortFormProps) {
  const { freePort: words } = useText();
  const id = useId();
  const [text, setText] = useState<RangeText>({ from: `${usualFreePorts.from}`, to: `${usualFreePorts.to}` });
  const [protocol, setProtocol] = useState<SocketProtocol>('tcp');
  const [asked, setAsked] = useState(false);
  const range = readRange(text);

  function find(next: SocketProtocol): void {
    setAsked(true);
    if (isRange(range)) onFind({ ...range, protocol: next, allowNamed: false });
    else document.getElementById(`${id}${range.from === null ? 'to' : 'from'}`)?.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    find(protocol);
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {fields.map((name) => {
        const fault = asked && !isRange(range) ? range[name] : null;
        return (
          <div key={name} className={styles['field']}>
            <label htmlFor={id + name}>{words[name]}</label>
            <input
              id={id + name}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={10}
              value={text[name]}
              aria-invalid={fault !== null}
              aria-describedby={fault === null ? undefined : `${id}${name}-fault`}
              onChange={({ target }) => setText({ ...text, [name]: target.value })}
            />
            {fault !== null && (
              <small id={`${id}${name}-fault`} className={styles['fault']} role="alert">
                {fault === 'not-a-port' ? words.notAPort : words.wrongOrder}
              </small>
            )}
          </div>
        );
      })}
      <fieldset className={styles['protocols']}>
        <legend>{words.protocol}</legend>
        {socketProtocols.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={id}
              checked={each === protocol}
              onChange={() => {
                setProtocol(each);
                find(each);
              }}
            />
            {words.protocols[each]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className={button['button']}>
        {words.find}
      </button>
    </form>
  );
}
