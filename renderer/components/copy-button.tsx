import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { Page } from '../hooks/use-page.ts';

interface CopyButtonProps {
  /** The text, or the way to it, which leads to null where it cannot be had. */
  readonly value: string | (() => Promise<string | null>);
  /** Shown beside the icon; without it the button is an icon named after what it copies. */
  readonly label?: string;
  readonly page: Pick<Page, 'announce'>;
  readonly className: string | undefined;
}

const confirmForMs = 1_600;

export function CopyButton({ value, label, page, className }: CopyButtonProps) {
  const { copy, text } = useEnvironment();
  const [done, setDone] = useState<boolean | null>(null);

  useEffect(() => {
    if (done === null) return;
    const timer = window.setTimeout(() => setDone(null), confirmForMs);
    return () => window.clearTimeout(timer);
  }, [done]);

  async function run() {
    const found = typeof value === 'string' ? value : await value();
    const copied = found !== null && (await copy(found));
    setDone(copied);
    page.announce(copied ? text.copy.copied : text.copy.failed);
  }

  const known = typeof value === 'string' ? value : '';
  const words = done === null ? label : done ? text.copy.copied : text.copy.failed;
  return (
    <button
      type="button"
      className={className}
      // A whole report is no hint.
      title={known === '' || known.includes('\n') ? undefined : known}
      aria-label={label ?? text.copy.what(known)}
      onClick={() => void run()}
    >
      {words}
      {done ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
    </button>
  );
}
