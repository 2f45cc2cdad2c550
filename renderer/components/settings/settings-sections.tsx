import { languages } from '../../../electron/shared/language.ts';
import { historyLimits, type Settings } from '../../../electron/shared/settings.ts';
import { useText } from '../../environment.ts';
import { type Choice, ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import { Section } from './section.tsx';
import { SwitchField } from './switch-field.tsx';

interface SectionProps {
  readonly settings: Settings;
}

/** Each in its own language: whoever is lost in a foreign one finds theirs. */
const ownNames = { en: 'English', es: 'Español', sv: 'Svenska' } as const;
const intervalsMs = [250, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000];
const gracesMs = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000];

export function LookSection({ settings }: SectionProps) {
  const { settings: words } = useText();
  return (
    <Section title={words.look}>
      <ChoiceField
        label={words.language}
        value={settings.language}
        choices={[
          { value: 'system', words: words.asSystem },
          ...languages.map((value) => ({ value, words: ownNames[value], lang: value })),
        ]}
        change={(language) => ({ language })}
      />
      <ChoiceField
        label={words.theme}
        value={settings.theme}
        choices={[
          { value: 'system', words: words.asSystem },
          { value: 'light', words: words.light },
          { value: 'dark', words: words.dark },
        ]}
        change={(theme) => ({ theme })}
      />
    </Section>
  );
}

export function ReadingSection({ settings }: SectionProps) {
  const { settings: words, language } = useText();
  return (
    <Section title={words.reading}>
      <ChoiceField
        label={words.interval}
        hint={words.intervalHint}
        value={settings.pollIntervalMs}
        choices={durations(intervalsMs, settings.pollIntervalMs, language)}
        change={(pollIntervalMs) => ({ pollIntervalMs })}
      />
    </Section>
  );
}

export function ListSection({ settings }: SectionProps) {
  const { settings: words } = useText();
  return (
    <Section title={words.list}>
      <SwitchField
        label={words.fold}
        hint={words.foldHint}
        value={settings.foldSystem}
        change={(foldSystem) => ({ foldSystem })}
      />
    </Section>
  );
}

export function StoppingSection({ settings }: SectionProps) {
  const { settings: words, language } = useText();
  return (
    <Section title={words.stopping}>
      <ChoiceField<number | null>
        label={words.grace}
        hint={words.graceHint}
        value={settings.graceMs}
        choices={[
          { value: null, words: words.graceUsual },
          ...durations(gracesMs, settings.graceMs ?? 1_000, language),
        ]}
        change={(graceMs) => ({ graceMs })}
      />
      <ChoiceField
        label={words.confirm}
        hint={words.confirmHint}
        value={settings.confirmStop}
        choices={[
          { value: 'always', words: words.confirmAlways },
          { value: 'alone-skips', words: words.confirmAlone },
        ]}
        change={(confirmStop) => ({ confirmStop })}
      />
    </Section>
  );
}

export function HistorySection({ settings: { history } }: SectionProps) {
  const { settings: words } = useText();
  return (
    <Section title={words.history}>
      <NumberField
        label={words.keepDays}
        hint={words.historyHint}
        value={history.keepDays}
        {...historyLimits.keepDays}
        change={(keepDays) => (now) => ({ history: { ...now.history, keepDays } })}
      />
      <NumberField
        label={words.mostEvents}
        value={history.mostEvents}
        {...historyLimits.mostEvents}
        change={(mostEvents) => (now) => ({ history: { ...now.history, mostEvents } })}
      />
    </Section>
  );
}

/** The usual ones, and the present one where a file of settings says something else. */
function durations(usualMs: readonly number[], presentMs: number, language: string): readonly Choice<number>[] {
  const seconds = new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' });
  return [...new Set([...usualMs, presentMs])]
    .sort((a, b) => a - b)
    .map((value) => ({ value, words: seconds.format(value / 1_000) }));
}
