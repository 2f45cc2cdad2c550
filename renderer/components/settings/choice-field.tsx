import type { SettingsChange } from '../../../electron/shared/settings.ts';
import { useSetting } from '../../hooks/use-setting-change.ts';
import { Field } from './field.tsx';

export interface Choice<Value> {
  readonly value: Value;
  readonly words: string;
  /** The language of the words, where it is not that of the page. */
  readonly lang?: string;
}

interface ChoiceFieldProps<Value> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  change(value: Value): SettingsChange;
}

/** One of a few. */
export function ChoiceField<const Value>({ label, hint, value, choices, change }: ChoiceFieldProps<Value>) {
  const setting = useSetting(value, change);
  return (
    <Field label={label} hint={hint} error={setting.error}>
      {({ id, ...described }) => (
        <select
          id={id}
          aria-describedby={described['aria-describedby']}
          value={choices.findIndex((choice) => choice.value === setting.shown)}
          onChange={({ currentTarget }) => {
            const chosen = choices[currentTarget.selectedIndex];
            if (chosen) setting.set(chosen.value);
          }}
        >
          {choices.map(({ words, lang }, index) => (
            <option key={words} value={index} lang={lang}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
