import { useState } from 'react';
import { useText } from '../../environment.ts';
import { useSettingChange, type WantedChange } from '../../hooks/use-setting-change.ts';
import { Field } from './field.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  change(value: number): WantedChange;
}

/**
 * A whole number. It applies when the field is left, or with Enter: while 30 is typed, it is 3 for a moment, and what a
 * history of three days forgets does not come back.
 */
export function NumberField({ label, hint, value, least, most, change }: NumberFieldProps) {
  const { settings: words, language } = useText();
  const setting = useSettingChange();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed === null ? value : Number(typed);
  const fits = typed === null || (typed.trim() !== '' && Number.isInteger(wanted) && wanted >= least && wanted <= most);
  const figure = (number: number) => number.toLocaleString(language);

  function apply(): void {
    if (typed === null || !fits) return;
    setTyped(null);
    if (wanted !== value) void setting.change(change(wanted));
  }

  return (
    <Field label={label} hint={hint} error={fits ? setting.error : words.between(figure(least), figure(most))}>
      {({ id, ...described }) => (
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={typed ?? value}
          aria-invalid={!fits}
          aria-describedby={described['aria-describedby']}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={apply}
          onKeyDown={({ key }) => {
            if (key === 'Enter') apply();
          }}
        />
      )}
    </Field>
  );
}
