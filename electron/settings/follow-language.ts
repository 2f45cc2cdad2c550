import { type Language, pickLanguage } from '../shared/language.ts';
import { speak, spokenLanguage } from '../shared/speech.ts';
import type { SettingsStore } from './store.ts';

/**
 * Speaks the language that the settings ask for, now and after each change. Whoever subscribes to the settings later
 * is told of a change when its language is spoken already.
 * @param preferred what the system prefers, as BCP 47 tags, the dearest first
 * @param changed called with each language after the first
 */
export function followLanguage(
  settings: Pick<SettingsStore, 'get' | 'subscribe'>,
  preferred: () => readonly string[],
  changed: (language: Language) => void,
): void {
  speak(pickLanguage(settings.get().settings.language, preferred()));
  settings.subscribe((state) => {
    const language = pickLanguage(state.settings.language, preferred());
    if (language === spokenLanguage()) return;
    speak(language);
    changed(language);
  });
}
