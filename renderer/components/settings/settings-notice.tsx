import { useState } from 'react';
import { useText } from '../../environment.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { Notice } from '../notices/notice.tsx';

/** That settings were damaged or do not last. Once read, it stays away until there is other news. */
export function SettingsNotice({ onOpen }: { onOpen(): void }) {
  const { notices, settings: words } = useText();
  const { problem } = useSettings();
  const [read, setRead] = useState<string | null>(null);
  if (problem === null || problem === read) return null;
  return (
    <Notice
      title={words.problem}
      action={{ label: notices.dismiss, run: () => setRead(problem) }}
      more={{ label: words.open, run: onOpen }}
    >
      {problem}
    </Notice>
  );
}
