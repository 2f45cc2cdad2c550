import type { Settings } from '../shared/settings.ts';
import type { SettingsStore } from './store.ts';

/** Tells of one setting whenever it has changed. Returns the way to end it. */
export function followSetting<Name extends keyof Settings>(
  store: Pick<SettingsStore, 'get' | 'subscribe'>,
  name: Name,
  tell: (value: Settings[Name]) => void,
): () => void {
  let known = store.get().settings[name];
  return store.subscribe(({ settings }) => {
    if (settings[name] === known) return;
    known = settings[name];
    tell(known);
  });
}
