import { useState } from 'react';
import { useText } from '../../environment.ts';
import { useNotebook } from '../../hooks/use-notebook.ts';
import { Notice } from '../notices/notice.tsx';

/** Why what the person wrote may be missing from the page. Once read, it stays away until there is other news. */
export function NotebookNotice() {
  const { notices, notebook: words } = useText();
  const { problem } = useNotebook();
  const [read, setRead] = useState<string | null>(null);
  if (problem === null || problem === read) return null;
  return (
    <Notice title={words.problem} action={{ label: notices.dismiss, run: () => setRead(problem) }}>
      {problem}
    </Notice>
  );
}
