import { History } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useText } from '../../environment.ts';
import { useLabels, useNotebook } from '../../hooks/use-notebook.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useSaving } from '../../hooks/use-saving.ts';
import styles from './notebook.module.css';

interface VisitMenuProps {
  readonly page: Page;
  /** The port that is shown: it is no place to go back to. */
  readonly port: number;
}

const mostShown = 12;

/** The ports whose stories were read last, and the way to forget them. */
export function VisitMenu({ page, port }: VisitMenuProps) {
  const { notebook: words } = useText();
  const { visits } = useNotebook();
  const labels = useLabels();
  const [open, setOpen] = useState(false);
  const { error, save } = useSaving();
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const others = visits.filter((visit) => visit.port !== port).slice(0, mostShown);
  if (visits.length === 0 && !open) return null;

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    toggle.current?.focus();
  }

  async function forget(): Promise<void> {
    if (!(await save('forgetVisits', {}))) return;
    page.announce(words.forgotten);
    toggle.current?.focus();
  }

  return (
    <>
      <button
        ref={toggle}
        type="button"
        className={styles['quiet']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={closeOnEscape}
      >
        <History size={13} aria-hidden /> {words.visits}
      </button>
      {open && (
        <div id={id} className={styles['visits']}>
          {others.length === 0 && <p>{words.noVisits}</p>}
          {others.map(({ port: visited }) => (
            <button key={visited} type="button" onClick={() => page.openStory(visited)} onKeyDown={closeOnEscape}>
              {[visited, labels.get(visited)].filter(Boolean).join(' ')}
            </button>
          ))}
          {visits.length > 0 && (
            <button type="button" className={styles['quiet']} onClick={() => void forget()} onKeyDown={closeOnEscape}>
              {words.forget}
            </button>
          )}
          {error !== null && (
            <p className={styles['error']} role="alert">
              {error}
            </p>
          )}
        </div>
      )}
    </>
  );
}
