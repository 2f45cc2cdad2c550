import { useEffect } from 'react';
import { type Environment, EnvironmentContext } from '../environment.ts';
import { PanelView } from './panel-view.tsx';
import { WindowView } from './window-view.tsx';

export interface AppProps {
  /** The full window, or the small one that opens from the tray. */
  readonly view: 'window' | 'panel';
  readonly environment: Environment;
}

export function App({ view, environment }: AppProps) {
  useEffect(() => {
    document.documentElement.lang = environment.text.language;
    document.title = environment.text.application;
  }, [environment]);

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
