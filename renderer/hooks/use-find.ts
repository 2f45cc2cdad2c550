import { useEffect, useState } from 'react';
import type { Reply } from '../../electron/shared/bridge.ts';
import type { FoundPort } from '../../electron/shared/found-port.ts';
import { useEnvironment } from '../environment.ts';

const waitMs = 120;

export interface Found {
  /** The newest answer, perhaps to an earlier text; null until there was one. */
  readonly reply: Reply<readonly FoundPort[]> | null;
  /** Whether it answers the text of now. */
  readonly current: boolean;
}

/** What is found for a text, once typing has paused; an answer that was overtaken by a newer question is dropped. */
export function useFind(text: string | null): Found {
  const { bridge } = useEnvironment();
  const [found, setFound] = useState<{ readonly text: string; readonly reply: Reply<readonly FoundPort[]> } | null>(
    null,
  );

  useEffect(() => {
    if (text === null) return;
    let overtaken = false;
    const timer = window.setTimeout(async () => {
      const reply = await bridge.call('find', { text: text.slice(0, 200) });
      if (!overtaken) setFound({ text, reply });
    }, waitMs);
    return () => {
      overtaken = true;
      window.clearTimeout(timer);
    };
  }, [bridge, text]);

  return { reply: found?.reply ?? null, current: found !== null && found.text === text };
}
