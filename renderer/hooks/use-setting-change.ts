import { useCallback, useState } from 'react';
import type { SettingsChange } from '../../electron/shared/settings.ts';
import { useEnvironment } from '../environment.ts';

export interface SettingChange {
  /** Why the latest change was refused, in words. */
  readonly error: string | null;
  /** Resolves with true when it was taken. */
  change(change: SettingsChange): Promise<boolean>;
}

/** Changes settings at once, and knows how that went. */
export function useSettingChange(): SettingChange {
  const { settings, text } = useEnvironment();
  const [error, setError] = useState<string | null>(null);
  const change = useCallback(
    async (wanted: SettingsChange) => {
      const refusal = await settings.change(wanted);
      setError(refusal === null ? null : text.settings.notChanged(refusal));
      return refusal === null;
    },
    [settings, text],
  );
  return { error, change };
}
