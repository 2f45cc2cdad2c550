import { useMemo } from 'react';
import { mostFavourites, type Settings } from '../../electron/shared/settings.ts';
import { useEnvironment } from '../environment.ts';
import { useSettings } from './use-settings.ts';

export interface Favourites {
  readonly ports: ReadonlySet<number>;
  /** Gives the star to a port, or takes it. */
  toggle(port: number): void;
}

/** @param announce reads out what came of it */
export function useFavourites(announce: (words: string) => void): Favourites {
  const { settings, text } = useEnvironment();
  const { favourites } = useSettings().settings;
  return useMemo(() => {
    const ports = new Set(favourites);
    const { table } = text;
    return {
      ports,
      toggle(port) {
        const had = ports.has(port);
        if (!had && ports.size >= mostFavourites) {
          announce(table.favourite.full(mostFavourites));
          return;
        }
        const change = ({ favourites: now }: Settings) => {
          const others = now.filter((each) => each !== port);
          return { favourites: had ? others : [...others, port].sort((a, b) => a - b) };
        };
        void settings.change(change).then((failure) => {
          const done = had ? table.favourite.removed(port) : table.favourite.added(port);
          announce(failure === null ? done : table.kept(failure));
        });
      },
    };
  }, [favourites, settings, text, announce]);
}
