import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { longestFindText } from '../../../electron/shared/found-port.ts';
import { useText } from '../../environment.ts';
import type { RunCommand } from '../../hooks/use-commands.ts';
import { useFind } from '../../hooks/use-find.ts';
import type { Page } from '../../hooks/use-page.ts';
import { commandHits } from '../../model/command-hits.ts';
import type { Command } from '../../model/commands.ts';
import { activeParts } from '../../model/filter.ts';
import { IconButton } from '../icon-button.tsx';
import { Sheet } from '../sheet.tsx';
import { CommandOption, commandOptionId } from './command-option.tsx';
import styles from './find-palette.module.css';
import { FoundOption, optionId } from './found-option.tsx';

interface FindPaletteProps {
  readonly page: Page;
  onOpen(port: number): void;
  readonly onRun: RunCommand;
  onClose(): void;
}

interface SearchProps {
  readonly page: Page;
  onOpen(port: number): void;
  onRun(command: Command): void;
  onClose(): void;
}

const listId = 'find-results';
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Finds any of the 65,536 ports and every command of the page, over the page. */
export function FindPalette({ page, onOpen, onRun, onClose }: FindPaletteProps) {
  const { find: words } = useText();
  const asked = useRef<Command | null>(null);

  /** A command may open another sheet, or move the focus: only once this one is closed. */
  function closed(): void {
    onClose();
    if (asked.current) onRun(asked.current);
  }

  return (
    <Sheet tall className={styles['palette']} titleId="find-title" onClose={closed}>
      {(close) => (
        <>
          <h2 id="find-title" className="visually-hidden">
            {words.title}
          </h2>
          <Search
            page={page}
            onClose={close}
            onRun={(command) => {
              asked.current = command;
              close();
            }}
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

/** A combobox over a list of ports and, below them, commands: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. */
function Search({ page, onOpen, onRun, onClose }: SearchProps) {
  const text = useText();
  const { find: words } = text;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer came: it is for this text, not for what an earlier one found. */
  const [enterWaits, setEnterWaits] = useState(false);
  const asked = typed.trim();
  const commandsOnly = asked.startsWith('>');
  const { reply, current } = useFind(commandsOnly ? null : asked);
  // Of a blank text: the ports that were looked at last.
  const hits = !commandsOnly && reply?.ok && (current || asked !== '') ? reply.value : [];
  const commands = commandHits(asked, text, {
    paused: page.feed.watch?.paused ?? false,
    table: page.kind === 'window',
    filtered: activeParts(page.list.view.filter).length > 0,
  });
  const settled = asked === '' || commandsOnly || current;
  const count = hits.length + commands.length;
  const place = Math.min(active, count - 1);
  const chosen = hits[place];
  const command = commands[place - hits.length];

  function change(value: string): void {
    setTyped(value);
    setActive(0);
    setEnterWaits(false);
  }

  useEffect(() => {
    if (!enterWaits || !settled) return;
    setEnterWaits(false);
    if (chosen) onOpen(chosen.port);
    else if (command) onRun(command.id);
  }, [enterWaits, settled, chosen, command, onOpen, onRun]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) setActive((index) => Math.max(0, Math.min(count - 1, index + step)));
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
          aria-expanded={count > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? optionId(chosen.port) : command && commandOptionId(command.id)}
          placeholder={words.label}
          spellCheck={false}
          autoComplete="off"
          maxLength={longestFindText}
          value={typed}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <IconButton icon={X} label={words.close} onClick={onClose} />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={commandsOnly ? text.table.palette.commands : asked === '' ? words.recent : words.results}
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
        {commands.map((hit, index) => (
          <CommandOption
            key={hit.id}
            hit={hit}
            active={hit === command}
            onPoint={() => setActive(hits.length + index)}
            onChoose={() => onRun(hit.id)}
          />
        ))}
      </div>
      {commandsOnly ? (
        <CommandState asked={asked} count={commands.length} />
      ) : (
        <SearchState asked={asked} settled={settled} count={hits.length} failure={failureOf(reply, current)} />
      )}
      <p className={styles['keys']} aria-hidden>
        {commandsOnly ? text.table.palette.keys : `${words.keys}. ${text.table.palette.hint}`}
      </p>
    </>
  );
}

function failureOf(reply: ReturnType<typeof useFind>['reply'], current: boolean): string | null {
  return current && reply?.ok === false ? reply.error.message : null;
}

function CommandState({ asked, count }: { readonly asked: string; readonly count: number }) {
  const { palette } = useText().table;
  return (
    <p className={count > 0 ? 'visually-hidden' : styles['state']} role="status">
      {count > 0 ? palette.found(count) : palette.none(asked.slice(1).trim())}
    </p>
  );
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
