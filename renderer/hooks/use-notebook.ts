import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { labelsOf, type Notebook } from '../../electron/shared/notebook.ts';
import { useEnvironment } from '../environment.ts';

/** What the person wrote about ports. */
export function useNotebook(): Notebook {
  const { notebook } = useEnvironment();
  return useSyncExternalStore(notebook.subscribe, notebook.get);
}

/** The person's own labels by port; the same map for as long as nobody changes a note. */
export function useLabels(): ReadonlyMap<number, string> {
  const { notes } = useNotebook();
  return useMemo(() => labelsOf({ notes }), [notes]);
}

const visitAfterMs = 1_000;

/** Remembers that the story of a port was looked at, once it was open for a moment. */
export function useVisit(port: number): void {
  const { notebook } = useEnvironment();
  useEffect(() => {
    // The person did not ask for it, so a visit that could not be kept is not told; a save that fails is.
    const timer = window.setTimeout(() => void notebook.change('visit', { port }), visitAfterMs);
    return () => window.clearTimeout(timer);
  }, [notebook, port]);
}
