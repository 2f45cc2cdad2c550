import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useEnvironment } from '../../environment.ts';
import { useSettingChange } from '../../hooks/use-setting-change.ts';
import { acceleratorParts, recordedKey } from '../../model/accelerator.ts';
import buttons from '../framed-button.module.css';
import { IconButton } from '../icon-button.tsx';
import { Field } from './field.tsx';

interface ShortcutFieldProps {
  /** An Electron accelerator; null: none. */
  readonly value: string | null;
  /** Why it does not work, from the desktop. */
  readonly problem: string | null;
}

/** Records the combination that is pressed. Esc gives up, and Tab leaves: the keyboard is never caught in it. */
export function ShortcutField({ value, problem }: ShortcutFieldProps) {
  const { os, text } = useEnvironment();
  const { settings: words } = text;
  const setting = useSettingChange();
  const button = useRef<HTMLButtonElement>(null);
  const [recording, setRecording] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const parts = value === null ? null : acceleratorParts(value, words.keys);

  function stop(): void {
    setRecording(false);
    setFault(null);
  }

  function hear(event: KeyboardEvent): void {
    const bare = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!recording || (event.key === 'Tab' && bare)) return;
    // Neither the sheet nor the page takes it for something else.
    event.preventDefault();
    event.stopPropagation();
    const recorded = recordedKey(event, os);
    if (event.key === 'Escape' && bare) stop();
    else if (recorded.kind === 'needs-modifier') setFault(words.needsModifier);
    else if (recorded.kind === 'unfit') setFault(words.keyUnfit);
    else if (recorded.kind === 'accelerator') {
      stop();
      void setting.change({ globalShortcut: recorded.accelerator });
    }
  }

  function clear(): void {
    button.current?.focus();
    void setting.change({ globalShortcut: null });
  }

  return (
    <Field
      label={words.shortcut}
      hint={words.shortcutHint}
      error={fault ?? setting.error ?? (recording ? null : problem)}
    >
      {({ id, labelId, ...described }) => (
        <>
          {recording ? (
            <span role="status">{words.recording}</span>
          ) : (
            <span>{parts?.map((part) => <kbd key={part}>{part}</kbd>) ?? words.noShortcut}</span>
          )}
          <button
            ref={button}
            id={id}
            type="button"
            className={buttons['button']}
            aria-label={words.recordName(parts?.join(' + ') ?? words.noShortcut)}
            aria-pressed={recording}
            aria-describedby={[labelId, described['aria-describedby']].filter(Boolean).join(' ')}
            onClick={() => setRecording(true)}
            onKeyDown={hear}
            onBlur={stop}
          >
            {words.record}
          </button>
          {value !== null && !recording && <IconButton icon={X} label={words.clear} onClick={clear} />}
        </>
      )}
    </Field>
  );
}
