import type { Reply } from '../electron/shared/bridge.ts';
import { type Settings, type SettingsChange, type SettingsState, usualSettings } from '../electron/shared/settings.ts';
import type { WindowBridge } from './window-bridge.ts';

/** What the person decided, as the core last told it, and the way to change it. */
export interface SettingsFeed {
  get(): SettingsState;
  subscribe(listener: () => void): () => void;
  /**
   * Why it was not done, in words; null when it was. A change that goes on from what holds is given as a function of it, and
   * is worked out once those before it were answered: of two in quick succession neither is lost.
   */
  change(change: SettingsChange | ((settings: Settings) => SettingsChange)): Promise<string | null>;
}

/** Subscribes at once; until the core answers, the usual settings stand. */
export function openSettingsFeed(bridge: WindowBridge): SettingsFeed {
  let state: SettingsState = { settings: usualSettings, revision: -1, problem: null, desktop: null };
  const listeners = new Set<() => void>();
  let pending: Promise<unknown> = Promise.resolve();

  /** Events and replies come on ways of their own, so that the newer may come first. */
  function take(next: SettingsState): void {
    if (next.revision < state.revision) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function ask(asked: Promise<Reply<SettingsState>>): Promise<string | null> {
    const reply = await asked;
    if (!reply.ok) return reply.error.message;
    take(reply.value);
    return null;
  }

  function changeNow(change: SettingsChange): Promise<string | null> {
    return ask(bridge.call('changeSettings', { change }));
  }

  bridge.subscribe((event) => event.type === 'settings' && take(event.state));
  bridge.watchConnection((connected) => connected && void ask(bridge.call('settings', {})));
  void ask(bridge.call('settings', {}));

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(change) {
      if (typeof change !== 'function') return changeNow(change);
      const done = pending.then(() => changeNow(change(state.settings)));
      pending = done;
      return done;
    },
  };
}
