import type { SettingsChange } from '../../../electron/shared/settings.ts';
import { useSetting } from '../../hooks/use-setting-change.ts';
import { Field } from './field.tsx';

interface SwitchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  /** It cannot be had here; `problem` says why. It can be reached all the same, so that the reason is read out. */
  readonly unavailable?: boolean;
  readonly problem?: string | null;
  change(value: boolean): SettingsChange;
}

/** On or off. */
export function SwitchField({ label, hint, value, unavailable = false, problem = null, change }: SwitchFieldProps) {
  const setting = useSetting(value, change);
  return (
    <Field label={label} hint={hint} error={setting.error ?? problem}>
      {({ id, ...described }) => (
        <input
          id={id}
          type="checkbox"
          checked={setting.shown}
          aria-disabled={unavailable || undefined}
          aria-describedby={described['aria-describedby']}
          onChange={() => {
            if (!unavailable) setting.set(!setting.shown);
          }}
        />
      )}
    </Field>
  );
}
