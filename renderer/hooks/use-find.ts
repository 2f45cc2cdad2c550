import { useEffect, useState } from 'react';
import type { Reply } from '../../electron/shared/bridge.ts';
import type { FoundPort } from '../../electron/shared/found-port.ts';
import { useEnvironment } from '../environment.ts';

const waitMs = 120;

/** What the registry finds for a text, once typing has paused; null while there is nothing to tell. */
export function useFind(text: string | null): Reply<readonly FoundPort[]> | null {
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

  return found && found.text === text ? found.reply : null;
}
