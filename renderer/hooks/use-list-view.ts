import { useCallback, useMemo, useState } from 'react';
import { type ListView, usualListView } from '../../electron/shared/list-view.ts';
import { useEnvironment } from '../environment.ts';
import { useSettings } from './use-settings.ts';

/** The full window's list with its table, or the small one of the tray's panel, which has filters alone. */
export type ListKind = 'window' | 'panel';

export interface ListViewControls {
  readonly view: ListView;
  /** Takes effect at once, also where it cannot be kept. */
  change(part: Partial<ListView>): void;
}

/** How a list is drawn, as it is kept with the settings. `onFailure` is told why it could not be kept. */
export function useListView(kind: ListKind, onFailure: (message: string) => void): ListViewControls {
  const { settings } = useEnvironment();
  const { settings: decided, revision } = useSettings();
  // Stands until the settings say what came of it: a filter must work even where nothing can be kept.
  const [own, setOwn] = useState<{ readonly view: ListView; readonly revision: number } | null>(null);
  const { list, panelFilter } = decided;
  const kept = useMemo(
    () => (kind === 'window' ? list : { ...usualListView, filter: panelFilter }),
    [kind, list, panelFilter],
  );
  const view = own !== null && own.revision >= revision ? own.view : kept;
  const change = useCallback(
    (part: Partial<ListView>) => {
      const next = { ...view, ...part };
      setOwn({ view: next, revision });
      void settings
        .change(kind === 'window' ? { list: next } : { panelFilter: next.filter })
        .then((failure) => failure !== null && onFailure(failure));
    },
    [view, revision, settings, kind, onFailure],
  );
  return useMemo(() => ({ view, change }), [view, change]);
}
