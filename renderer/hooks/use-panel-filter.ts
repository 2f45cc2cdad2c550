import { useEffect, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import { filterNames } from '../model/filter.ts';
import type { ListControls } from './use-list.ts';
import { useSettings } from './use-settings.ts';

/** The panel opens with the filter that it last showed, and the core remembers each that is chosen. */
export function usePanelFilter({ filter, setFilter }: Pick<ListControls, 'filter' | 'setFilter'>): void {
  const { settings: feed } = useEnvironment();
  const { settings, revision } = useSettings();
  const { panelFilter } = settings;
  const [restored, setRestored] = useState(false);
  // Until the core has answered, the settings are the usual ones and not the person's.
  const isKnown = revision >= 0;

  useEffect(() => {
    if (!isKnown || restored) return;
    setRestored(true);
    const last = filterNames.find((name) => name === panelFilter.which);
    if (last) setFilter(last);
  }, [isKnown, restored, panelFilter, setFilter]);

  useEffect(() => {
    const remembered = feed.get().settings.panelFilter;
    if (restored && filter !== remembered.which) void feed.change({ panelFilter: { ...remembered, which: filter } });
  }, [restored, filter, feed]);
}
