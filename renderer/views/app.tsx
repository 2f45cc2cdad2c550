import { useEffect, useMemo } from 'react';
import { EnvironmentContext, type Surroundings } from '../environment.ts';
import { useDictionary } from '../hooks/use-dictionary.ts';
import { PanelView } from './panel-view.tsx';
import { WindowView } from './window-view.tsx';

export interface AppProps {
  /** The full window, or the small one that opens from the tray. */
  readonly view: 'window' | 'panel';
  readonly environment: Surroundings;
}

export function App({ view, environment: surroundings }: AppProps) {
  const text = useDictionary(surroundings);
  const environment = useMemo(() => ({ ...surroundings, text }), [surroundings, text]);
  useEffect(() => {
    document.documentElement.lang = text.language;
    document.title = text.application;
  }, [text]);

  useEffect(() => {
    const { settings } = environment;
    const draw = () => {
      document.documentElement.dataset['theme'] = settings.get().settings.theme;
    };
    draw();
    return settings.subscribe(draw);
  }, [environment]);

  return (
    <EnvironmentContext value={environment}>{view === 'panel' ? <PanelView /> : <WindowView />}</EnvironmentContext>
  );
}
