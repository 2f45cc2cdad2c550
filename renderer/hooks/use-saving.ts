import { useCallback, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { NotebookFeed } from '../notebook-feed.ts';

export interface Saving {
  readonly saving: boolean;
  /** Why the latest change was not saved, in words. */
  readonly error: string | null;
  /** Resolves with true when it was saved. */
  readonly save: (...change: Parameters<NotebookFeed['change']>) => Promise<boolean>;
}

/** Changes the notebook, and knows how that goes. */
export function useSaving(): Saving {
  const { notebook } = useEnvironment();
  const [state, setState] = useState<Omit<Saving, 'save'>>({ saving: false, error: null });
  const save = useCallback(
    async (...change: Parameters<NotebookFeed['change']>) => {
      setState({ saving: true, error: null });
      const error = await notebook.change(...change);
      setState({ saving: false, error });
      return error === null;
    },
    [notebook],
  );
  return { ...state, save };
}
