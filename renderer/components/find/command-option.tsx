import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useEnvironment } from '../../environment.ts';
import type { CommandHit } from '../../model/command-hits.ts';
import { keyWords } from '../../model/command-words.ts';
import type { Command } from '../../model/commands.ts';
import styles from './find-palette.module.css';

interface CommandOptionProps {
  readonly hit: CommandHit;
  readonly active: boolean;
  onPoint(): void;
  onChoose(): void;
}

export function commandOptionId(command: Command): string {
  return `command-${command}`;
}

/** One command, with its key. */
export function CommandOption({ hit, active, onPoint, onChoose }: CommandOptionProps) {
  const { text, os } = useEnvironment();
  const option = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of the whole list.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
    <div
      ref={option}
      id={commandOptionId(hit.id)}
      role="option"
      aria-selected={active}
      className={styles['hit']}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles['sign']}>
        <ChevronRight size={14} aria-hidden />
      </span>
      <span className={styles['name']}>{hit.words}</span>
      <span className={styles['keyList']}>
        {hit.keys.map((key) => (
          <kbd key={key.key}>{keyWords(key, os, text)}</kbd>
        ))}
      </span>
    </div>
  );
}
