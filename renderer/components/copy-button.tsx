import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { Page } from '../hooks/use-page.ts';

interface CopyButtonProps {
  readonly value: string;
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
    const copied = await copy(value);
    setDone(copied);
    page.announce(copied ? text.copy.copied : text.copy.failed);
  }

  const words = done === null ? label : done ? text.copy.copied : text.copy.failed;
  return (
    <button
      type="button"
      className={className}
      // A whole report is no hint.
      title={value.includes('\n') ? undefined : value}
      aria-label={label ?? text.copy.what(value)}
      onClick={() => void run()}
    >
      {words}
      {done ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
    </button>
  );
}
