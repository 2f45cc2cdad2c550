import { useCallback, useRef, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { NotebookFeed } from '../notebook-feed.ts';

export interface Saving {
  readonly saving: boolean;
  /** Why the latest change was not saved, in words. */
  readonly error: string | null;
  /** Resolves with true when it was saved. Changes are made one after another, so that the last one holds. */
  readonly save: (...change: Parameters<NotebookFeed['change']>) => Promise<boolean>;
}

/**
 * Changes the notebook, and knows how that goes. What leads to a change is not disabled meanwhile: a control that is
 * disabled loses the focus, and with it the person's place on the page.
 */
export function useSaving(): Saving {
  const { notebook } = useEnvironment();
  const [state, setState] = useState<Omit<Saving, 'save'>>({ saving: false, error: null });
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const save = useCallback(
    (...change: Parameters<NotebookFeed['change']>) => {
      const saved = before.current.then(async () => {
        setState({ saving: true, error: null });
        const error = await notebook.change(...change);
        setState({ saving: false, error });
        return error === null;
      });
      before.current = saved;
      return saved;
    },
    [notebook],
  );
  return { ...state, save };
}
