import { useCallback, useRef, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { SettingsFeed } from '../settings-feed.ts';

/** What is to change, or how it follows from what holds by then: what a control was drawn with may be out of date. */
export type WantedChange = Parameters<SettingsFeed['change']>[0];

export interface SettingChange {
  /** Why the latest change was refused, in words. */
  readonly error: string | null;
  /** Resolves with true when it was taken. */
  change(change: WantedChange): Promise<boolean>;
}

/** Changes settings at once, and knows how that went. */
export function useSettingChange(): SettingChange {
  const { settings, text } = useEnvironment();
  const [error, setError] = useState<string | null>(null);
  const change = useCallback(
    async (wanted: WantedChange) => {
      const refusal = await settings.change(wanted);
      setError(refusal === null ? null : text.settings.notChanged(refusal));
      return refusal === null;
    },
    [settings, text],
  );
  return { error, change };
}

export interface Setting<Value> {
  /** What the person chose, until the core has answered; from then on, what holds. */
  readonly shown: Value;
  readonly error: string | null;
  set(value: Value): void;
}

/** One setting under a control: a key pressed twice goes on from what is seen, and not from what was before. */
export function useSetting<Value>(value: Value, toChange: (value: Value) => WantedChange): Setting<Value> {
  const { error, change } = useSettingChange();
  const [wanted, setWanted] = useState<{ readonly value: Value } | null>(null);
  const latest = useRef<object | null>(null);
  return {
    shown: wanted === null ? value : wanted.value,
    error,
    set(next) {
      const mine = { value: next };
      latest.current = mine;
      setWanted(mine);
      void change(toChange(next)).then(() => {
        if (latest.current === mine) setWanted(null);
      });
    },
  };
}
