import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../environment.ts';
import { useLostFocus } from '../../hooks/use-focus-return.ts';
import type { RegistryControls } from '../../hooks/use-registry.ts';
import sheet from '../sheet.module.css';
import styles from './registry-dialog.module.css';

interface Props {
  readonly registry: RegistryControls;
}

/** What can be done now: choose, date, confirm, wait. One thing at a time, in the same place, and so is the focus. */
export function RegistryActions({ registry }: Props) {
  const { state, act } = registry;
  const place = useRef<HTMLDivElement>(null);
  const fetching = state?.fetching != null;
  useLostFocus(fetching ? 'fetching' : act.phase, place);
  return (
    <div ref={place} tabIndex={-1}>
      {fetching ? <Fetching registry={registry} /> : <Act registry={registry} />}
    </div>
  );
}

function Act({ registry }: Props) {
  const { act } = registry;
  switch (act.phase) {
    case 'working':
      return <p role="status">{act.words}</p>;
    case 'dating':
      return <DateQuestion registry={registry} file={act.file} />;
    case 'confirming-fetch':
      return <FetchQuestion registry={registry} />;
    default:
      return <Choices registry={registry} />;
  }
}

function Choices({ registry }: Props) {
  const { registry: words } = useText();
  const { state, act } = registry;
  const { edition } = state ?? {};
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file) void registry.choose(file);
  };
  return (
    <>
      {act.phase === 'done' && (
        <p className={act.good ? styles['good'] : sheet['error']} role={act.good ? 'status' : 'alert'}>
          {act.words}
        </p>
      )}
      <div className={styles['choices']}>
        <label className={styles['file']}>
          {words.choose}
          <input className="visually-hidden" type="file" accept=".xml,.csv" onChange={chosen} />
        </label>
        <button type="button" onClick={registry.askToFetch}>
          {words.fetch}
        </button>
        {edition && (edition.origin === 'imported' || edition.problem) && (
          <button type="button" onClick={() => void registry.revert()}>
            {words.revert(edition.shippedDate)}
          </button>
        )}
      </div>
    </>
  );
}

function DateQuestion({ registry, file }: Props & { readonly file: File }) {
  const { registry: words } = useText();
  const [date, setDate] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles['question']}
      onSubmit={(event) => {
        event.preventDefault();
        void registry.take(file, date);
      }}
    >
      <p>{words.dateQuestion(file.name)}</p>
      <label htmlFor={id}>{words.date}</label>
      <input
        ref={field}
        id={id}
        type="date"
        required
        value={date}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
      <p id={`${id}-hint`} className={sheet['soft']}>
        {words.dateHint}
      </p>
      <div className={styles['choices']}>
        <button type="button" onClick={registry.dismiss}>
          {words.cancel}
        </button>
        <button type="submit" disabled={date === ''}>
          {words.take}
        </button>
      </div>
    </form>
  );
}

/** Says what will be contacted before it is. The focus is on Cancel. */
function FetchQuestion({ registry }: Props) {
  const { registry: words } = useText();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className={styles['question']}>
      <p className={styles['lead']}>{words.fetchQuestion}</p>
      <p>{words.fetchContacts}</p>
      <div className={styles['choices']}>
        <button ref={cancel} type="button" onClick={registry.dismiss}>
          {words.cancel}
        </button>
        <button type="button" onClick={() => void registry.fetchNow()}>
          {words.fetchNow}
        </button>
      </div>
    </div>
  );
}

function Fetching({ registry }: Props) {
  const { registry: words } = useText();
  const progress = registry.state?.fetching;
  if (!progress) return null;
  const { receivedBytes, totalBytes } = progress;
  return (
    <div className={styles['question']}>
      <p className={styles['figures']}>{words.fetching(progress)}</p>
      <progress
        aria-label={words.fetch}
        {...(totalBytes === null ? {} : { value: Math.min(receivedBytes, totalBytes), max: totalBytes })}
      />
      <div className={styles['choices']}>
        <button type="button" onClick={registry.cancelFetch}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
