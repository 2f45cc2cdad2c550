import { afterEach, beforeEach, expect, test } from 'vitest';
import { followLanguage } from '../../../electron/settings/follow-language.ts';
import type { Language } from '../../../electron/shared/language.ts';
import { speak, spokenLanguage } from '../../../electron/shared/speech.ts';
import { fakeSettings } from '../../support/fake-settings.ts';

beforeEach(() => speak('en'));
afterEach(() => speak('en'));

function rig(language: Language | 'system', preferred: readonly string[]) {
  const settings = fakeSettings({ language });
  const changes: Language[] = [];
  followLanguage(
    settings,
    () => preferred,
    (next) => changes.push(next),
  );
  return { settings, changes };
}

test('the first language of the system that is spoken is taken, else English', () => {
  rig('system', ['fi-FI', 'sv-FI', 'en']);
  expect(spokenLanguage()).toBe('sv');
  rig('system', ['fi-FI']);
  expect(spokenLanguage()).toBe('en');
});

test("the person's own choice goes before what the system prefers", () => {
  rig('es', ['sv-SE']);
  expect(spokenLanguage()).toBe('es');
});

test('a change is spoken before whoever subscribed later hears of it, and told only where the language is another', () => {
  const { settings, changes } = rig('system', ['sv-SE']);
  const heard: Language[] = [];
  settings.subscribe(() => heard.push(spokenLanguage()));
  settings.change({ theme: 'dark' });
  settings.change({ language: 'sv' });
  settings.change({ language: 'es' });
  expect(changes).toEqual(['es']);
  expect(heard).toEqual(['sv', 'sv', 'es']);
});
