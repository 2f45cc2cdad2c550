import { createAlerts } from '../../alerts/alerts.ts';
import type { Telling } from '../../alerts/decide.ts';
import { alertMessage } from '../../alerts/message.ts';
import { alertText } from '../../alerts/text/alert-text.ts';
import type { SettingsStore } from '../../settings/store.ts';
import { isUnknown } from '../../shared/known.ts';
import { covers, type PortSpan } from '../../shared/machine-ports.ts';
import { eventsOfOthers } from '../../shared/own-sockets.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import type { PortChanges } from '../../watch/port-changes.ts';
import type { Windows } from '../windows.ts';
import type { KnownPrograms } from './known-programs.ts';
import type { Notice, Notifier } from './notifier.ts';

export interface FollowPortsDeps {
  readonly changes: PortChanges;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly notifier: Pick<Notifier, 'show'>;
  readonly windows: Pick<Windows, 'open' | 'openStop'>;
  readonly programs: KnownPrograms;
  readonly ownPid: number;
  /** The UDP ports that the system hands out by itself; null while that is not known. */
  handedOut(): PortSpan | null;
  readonly now: () => Date;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

/**
 * Tells what happens on the ports, as the rules say. What Portolan finds when it begins to look, or looks again after a
 * pause, a failure or a sleep, is no news: nobody saw it happen.
 */
export function followPorts(deps: FollowPortsDeps): void {
  const { changes, settings, notifier, windows, programs, ownPid, handedOut, now, setTimer } = deps;
  const alerts = createAlerts({
    settings: () => settings.get().settings.alerts,
    tell: (telling) => void notifier.show(noticeOf(telling, windows)),
    isKnownProgram: programs.has,
    isHandedOut(port) {
      const span = handedOut();
      return span !== null && covers(span, port);
    },
    now,
    setTimer,
  });
  changes.subscribe((change) => {
    if (change.seen) alerts.notice(eventsOfOthers(change, ownPid));
    programs.learn(programsIn(change.now));
  });
  let rules = settings.get().settings.alerts;
  settings.subscribe(({ settings: { alerts: next } }) => {
    if (next === rules) return;
    rules = next;
    alerts.decideAnew();
  });
}

function noticeOf(telling: Telling, windows: FollowPortsDeps['windows']): Notice {
  const { title, body, port, open } = alertMessage(telling);
  if (port === null) {
    return { title, body, click: { label: alertText.open, perform: () => windows.open(null) }, actions: [] };
  }
  const story = { label: alertText.story, perform: () => windows.open(port) };
  const stop = { label: alertText.stop, perform: () => windows.openStop(port) };
  return { title, body, click: { ...story, label: alertText.open }, actions: open ? [story, stop] : [story] };
}

function* programsIn({ listeners }: Snapshot): Iterable<string> {
  for (const { owners } of listeners) for (const { name } of owners) if (!isUnknown(name)) yield name;
}
