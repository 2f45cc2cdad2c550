import { useEffect, useId, useRef, useState } from 'react';
import { type Language, languages } from '../../../electron/shared/language.ts';
import { useEnvironment, useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useQuestion } from '../../hooks/use-question.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { Sheet } from '../sheet.tsx';
import { BlindSpots } from './blind-spots.tsx';
import styles from './welcome-screen.module.css';

interface WelcomeScreenProps {
  readonly page: Pick<Page, 'feed'>;
  onClose(): void;
}

/** What one should know before the first look: what is read, that it stays here, and what cannot be seen. */
export function WelcomeScreen({ page, onClose }: WelcomeScreenProps) {
  const { welcome: words } = useText();
  const { answer, error, ask } = useQuestion('folders');
  const titleId = useId();
  const go = useRef<HTMLButtonElement>(null);

  useEffect(() => ask({}), [ask]);
  useEffect(() => go.current?.focus(), []);

  return (
    <Sheet tall className={styles['welcome']} titleId={titleId} onClose={onClose}>
      {(close) => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <div className={styles['page']} tabIndex={0}>
            <div className={styles['column']}>
              <LanguageChoice />
              <h2 id={titleId}>{words.title}</h2>
              <p className={styles['lead']}>{words.lead}</p>
              <h3>{words.reads}</h3>
              <ul>
                {words.readsWhat.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <h3>{words.stays}</h3>
              <p>{words.staysWhat}</p>
              <h3>{words.cannot}</h3>
              <BlindSpots watch={page.feed.watch} />
              <p>{words.firewall}</p>
              <p>{words.noRoot}</p>
              <h3>{words.files}</h3>
              <p>{error === null ? words.filesWhat : words.filesUnknown(error)}</p>
              {answer?.folders.map((folder) => (
                <p key={folder}>
                  <code>{folder}</code>
                </p>
              ))}
            </div>
          </div>
          <div className={styles['foot']}>
            <button ref={go} type="button" onClick={close}>
              {words.go}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}

const choices: readonly (Language | 'system')[] = ['system', ...languages];

function LanguageChoice() {
  const { welcome: words } = useText();
  const { settings } = useEnvironment();
  const { language } = useSettings().settings;
  const [trouble, setTrouble] = useState<string | null>(null);

  async function choose(value: string): Promise<void> {
    const chosen = choices.find((each) => each === value);
    if (chosen) setTrouble(await settings.change({ language: chosen }));
  }

  return (
    <div className={styles['language']}>
      <label>
        {words.language}{' '}
        <select value={language} onChange={({ target }) => void choose(target.value)}>
          {choices.map((each) => (
            <option key={each} value={each} lang={each === 'system' ? undefined : each}>
              {words.languages[each]}
            </option>
          ))}
        </select>
      </label>
      {trouble !== null && <p role="alert">{words.notKept(trouble)}</p>}
    </div>
  );
}
