import { useCallback, useSyncExternalStore } from 'react';
import type { Surroundings } from '../environment.ts';
import { dictionaryOf } from '../text/dictionaries.ts';
import type { Dictionary } from '../text/english.ts';

/** The words in the language that the settings ask for, which may change at any time. */
export function useDictionary({ settings, preferredLanguages }: Surroundings): Dictionary {
  const chosen = useCallback(() => settings.get().settings.language, [settings]);
  return dictionaryOf(useSyncExternalStore(settings.subscribe, chosen), preferredLanguages);
}
