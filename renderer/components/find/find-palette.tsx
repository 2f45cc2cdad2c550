import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { longestFindText } from '../../../electron/shared/found-port.ts';
import { useText } from '../../environment.ts';
import { useFind } from '../../hooks/use-find.ts';
import { IconButton } from '../icon-button.tsx';
import { Sheet } from '../sheet.tsx';
import styles from './find-palette.module.css';
import { FoundOption, optionId } from './found-option.tsx';

interface FindPaletteProps {
  onOpen(port: number): void;
  onClose(): void;
}

const listId = 'find-results';
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Finds any of the 65,536 ports, over the page. */
export function FindPalette({ onOpen, onClose }: FindPaletteProps) {
  const { find: words } = useText();
  return (
    <Sheet tall className={styles['palette']} titleId="find-title" onClose={onClose}>
      {(close) => (
        <>
          <h2 id="find-title" className="visually-hidden">
            {words.title}
          </h2>
          <Search
            onClose={close}
            onOpen={(port) => {
              close();
              onOpen(port);
            }}
          />
        </>
      )}
    </Sheet>
  );
}

/** A combobox over a list of hits: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. */
function Search({ onOpen, onClose }: FindPaletteProps) {
  const { find: words } = useText();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer came: it is for this text, not for what an earlier one found. */
  const [enterWaits, setEnterWaits] = useState(false);
  const asked = text.trim();
  const { reply, current } = useFind(asked);
  // Of a blank text: the ports that were looked at last.
  const hits = reply?.ok && (current || asked !== '') ? reply.value : [];
  const settled = asked === '' || current;
  const chosen = hits[Math.min(active, hits.length - 1)];

  function change(value: string): void {
    setText(value);
    setActive(0);
    setEnterWaits(false);
  }

  useEffect(() => {
    if (!enterWaits || !settled) return;
    setEnterWaits(false);
    if (chosen) onOpen(chosen.port);
  }, [enterWaits, settled, chosen, onOpen]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) setActive((index) => Math.max(0, Math.min(hits.length - 1, index + step)));
    else if (event.key === 'Enter') setEnterWaits(true);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className={styles['field']}>
        <input
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && optionId(chosen.port)}
          placeholder={words.label}
          spellCheck={false}
          autoComplete="off"
          maxLength={longestFindText}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <IconButton icon={X} label={words.close} onClick={onClose} />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={asked === '' ? words.recent : words.results}
        aria-busy={!settled}
        className={styles['hits']}
      >
        {hits.map((hit, index) => (
          <FoundOption
            key={hit.port}
            hit={hit}
            active={hit === chosen}
            reason={asked !== ''}
            onPoint={() => setActive(index)}
            onChoose={() => onOpen(hit.port)}
          />
        ))}
      </div>
      <SearchState asked={asked} settled={settled} count={hits.length} failure={failureOf(reply, current)} />
      <p className={styles['keys']} aria-hidden>
        {words.keys}
      </p>
    </>
  );
}

function failureOf(reply: ReturnType<typeof useFind>['reply'], current: boolean): string | null {
  return current && reply?.ok === false ? reply.error.message : null;
}

interface SearchStateProps {
  readonly asked: string;
  readonly settled: boolean;
  readonly count: number;
  readonly failure: string | null;
}

/** Says in words what the list alone cannot: that it is empty and why, that it is not there yet, how long it is. */
function SearchState({ asked, settled, count, failure }: SearchStateProps) {
  const { find: words } = useText();
  if (asked !== '' && failure !== null) {
    return (
      <p className={styles['failure']} role="alert">
        {words.failed(failure)}
      </p>
    );
  }
  const state =
    asked === '' ? words.hint : !settled ? words.searching : count === 0 ? words.none(asked) : words.found(count);
  const told = count > 0 && settled && asked !== '';
  return (
    <p className={told ? 'visually-hidden' : styles['state']} role="status">
      {state}
    </p>
  );
}
