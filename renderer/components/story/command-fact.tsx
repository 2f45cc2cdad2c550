import { ChevronRight } from 'lucide-react';
import { Fragment, useId, useLayoutEffect, useRef, useState } from 'react';
import { shellQuoted } from '../../../electron/shared/shell-quoted.ts';
import { useText } from '../../environment.ts';
import styles from './command-fact.module.css';

interface CommandFactProps {
  readonly command: readonly string[];
  readonly pid: number;
}

/** Pixels by which heights may differ through rounding; far less than a line. */
const roundingPx = 3;

/** A command line: of a long one a few lines, and the rest on demand. */
export function CommandFact({ command, pid }: CommandFactProps) {
  const { owner: words } = useText();
  const id = useId();
  const line = useRef<HTMLElement>(null);
  const [whole, setWhole] = useState(false);
  const [long, setLong] = useState(false);

  useLayoutEffect(() => {
    const element = line.current;
    if (!element || whole) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + roundingPx);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [whole]);

  return (
    <>
      {/* Arguments break between, not within; the spaces make a selection of them what was typed. */}
      <code ref={line} id={id} className={styles['command']} data-whole={whole || undefined}>
        {command.map((argument, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: arguments repeat, and their order is what they are.
          <Fragment key={index}>
            <span className={styles['argument']}>{shellQuoted(argument)}</span>{' '}
          </Fragment>
        ))}
      </code>
      {long && (
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole((before) => !before)}
        >
          <ChevronRight size={13} aria-hidden />
          {whole ? words.showLess : words.showAll} <span className="visually-hidden">{words.ofCommand(pid)}</span>
        </button>
      )}
    </>
  );
}
