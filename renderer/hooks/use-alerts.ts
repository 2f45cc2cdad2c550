import { useState } from 'react';
import type { AlertSettings } from '../../electron/shared/settings.ts';
import { useEnvironment } from '../environment.ts';
import { useSettings } from './use-settings.ts';

export interface AlertControls {
  readonly alerts: AlertSettings;
  /** Why the last change was not kept, in words. */
  readonly error: string | null;
  /** A change of what holds by then, which may be more than what is shown. */
  change(change: (alerts: AlertSettings) => Partial<AlertSettings>): void;
}

/** When the person wants to be told, and the way to change it at once. */
export function useAlerts(): AlertControls {
  const { settings } = useEnvironment();
  const { alerts } = useSettings().settings;
  const [error, setError] = useState<string | null>(null);
  return {
    alerts,
    error,
    change: (change) =>
      void settings.change(({ alerts: now }) => ({ alerts: { ...now, ...change(now) } })).then(setError),
  };
}
