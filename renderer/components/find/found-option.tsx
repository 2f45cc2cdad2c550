import { useEffect, useRef } from 'react';
import type { FoundPort } from '../../../electron/shared/found-port.ts';
import { useText } from '../../environment.ts';
import { English } from '../english.tsx';
import styles from './find-palette.module.css';

interface FoundOptionProps {
  readonly hit: FoundPort;
  readonly active: boolean;
  /** Whether to say what agreed with the text. */
  readonly reason: boolean;
  onPoint(): void;
  onChoose(): void;
}

export function optionId(port: number): string {
  return `found-${port}`;
}

/** One port that was found, with what agreed and what is known of it here. */
export function FoundOption({ hit, active, reason, onPoint, onChoose }: FoundOptionProps) {
  const { find: words } = useText();
  const option = useRef<HTMLDivElement>(null);
  const { port, protocols, name, description, software, process, label, open } = hit;
  const title = label ?? name ?? software;

  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const described = description !== name ? description : null;
  const told = [software !== title && software && words.software(software), process && words.process(process)]
    .filter(Boolean)
    .join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of the whole list.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
    <div
      ref={option}
      id={optionId(port)}
      role="option"
      aria-selected={active}
      className={styles['hit']}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles['port']}>{port}</span>
      <span className={styles['what']}>
        <span className={styles['name']}>
          <b>{title ?? words.nameless}</b>
          {label !== null && name !== null && ` · ${name}`}
          {protocols.length > 0 && <i> {protocols.join(', ')}</i>}
        </span>
        <span className={styles['told']}>
          {described && <English>{described}</English>}
          {described && told !== '' && ' · '}
          {told}
        </span>
      </span>
      <span className={styles['marks']}>
        {open === true && <span className={styles['open']}>{words.open}</span>}
        {open === null && (
          <span title={words.openUnknown}>
            ?<span className="visually-hidden"> {words.openUnknown}</span>
          </span>
        )}
        {reason && <span>{hit.similar ? words.similar(words.matched[hit.matched]) : words.matched[hit.matched]}</span>}
      </span>
    </div>
  );
}
