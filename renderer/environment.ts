import { createContext, useContext } from 'react';
import type { Bridge } from '../electron/shared/bridge.ts';
import type { Feed } from './feed.ts';
import type { OperatingSystem } from './model/operating-system.ts';
import type { NotebookFeed } from './notebook-feed.ts';
import type { PageAddress } from './page-address.ts';
import type { SettingsFeed } from './settings-feed.ts';
import type { StopsFeed } from './stops-feed.ts';
import type { Dictionary } from './text/english.ts';

/** Everything that the views need from outside themselves. */
export interface Environment {
  readonly bridge: Bridge;
  readonly feed: Feed;
  readonly notebook: NotebookFeed;
  readonly stops: StopsFeed;
  readonly settings: SettingsFeed;
  readonly text: Dictionary;
  readonly os: OperatingSystem;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves with false where the system refused. */
  copy(text: string): Promise<boolean>;
  openLink(url: string): void;
  /** Offers a text, or what a Blob holds, to the person as a file to keep. */
  saveFile(name: string, content: string | Blob): void;
  /** Null where no address is shown. */
  readonly address: PageAddress | null;
}

/** What the page is given; its language follows from the settings and from what the system prefers. */
export interface Surroundings extends Omit<Environment, 'text'> {
  /** BCP 47 tags, the dearest first. */
  readonly preferredLanguages: readonly string[];
}

export const EnvironmentContext = createContext<Environment | null>(null);

export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext);
  if (!environment) throw new Error('a view was drawn outside the environment');
  return environment;
}

export function useText(): Dictionary {
  return useEnvironment().text;
}
