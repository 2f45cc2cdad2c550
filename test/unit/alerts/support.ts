import {
  type AlertDecision,
  type AlertMemory,
  type AlertMoment,
  decideAlerts,
  emptyMemory,
  type Telling,
} from '../../../electron/alerts/decide.ts';
import type { AlertRule } from '../../../electron/shared/alert.ts';
import type { PortEvent, PortHolder } from '../../../electron/shared/port-event.ts';
import type { AlertSettings } from '../../../electron/shared/settings.ts';

export const startMs = Date.parse('2026-11-22T10:00:00.000Z');

export const anything: AlertRule = { id: 'anything', enabled: true, when: 'anything-opens' };
export const newProgram: AlertRule = { id: 'new', enabled: true, when: 'new-program' };
export const newlyReachable: AlertRule = { id: 'reach', enabled: true, when: 'newly-reachable' };

export function portRule(port: number, change: Partial<Extract<AlertRule, { when: 'port' }>> = {}): AlertRule {
  const all = { opens: true, closes: true, changesOwner: true };
  return { id: `port-${port}`, enabled: true, when: 'port', port, protocol: null, ...all, ...change };
}

export function holder(name: string | null, change: Partial<PortHolder> = {}): PortHolder {
  return { name, pid: name === null ? null : 100, place: null, user: 'ada', ...change };
}

export function event(kind: PortEvent['kind'], port: number, change: Partial<PortEvent> = {}): PortEvent {
  const name = change.holder?.name ?? 'node';
  return {
    kind,
    at: new Date(startMs).toISOString(),
    since: null,
    protocol: 'tcp',
    port,
    scope: 'any',
    scopeBefore: null,
    holder: holder(name),
    holderBefore: null,
    key: `tcp ${port} ${name}`,
    sockets: [`tcp ${port} ${name} 1`],
    ...change,
  };
}

export function settingsWith(rules: readonly AlertRule[], change: Partial<AlertSettings> = {}): AlertSettings {
  return { enabled: true, quietHours: null, rules, ...change };
}

export interface Told extends Telling {
  readonly atMs: number;
}

/** Alerts on a clock that the test moves; decides whenever they said that they would. */
export function rig(first: AlertSettings, known: readonly string[] = []) {
  let settings = first;
  let memory: AlertMemory = emptyMemory;
  let nowMs = startMs;
  let againAtMs: number | null = null;
  const told: Told[] = [];
  const minuteAt = (ms: number) => (Math.floor(ms / 60_000) % 1_440) as AlertMoment['minute'];

  function decide(events: readonly PortEvent[]): void {
    const decision: AlertDecision = decideAlerts(memory, {
      settings,
      events,
      nowMs,
      minute: minuteAt(nowMs),
      isKnownProgram: (name) => known.includes(name),
      isHandedOut: (port) => port >= 32_768,
    });
    memory = decision.memory;
    againAtMs = decision.againInMs === null ? null : nowMs + decision.againInMs;
    if (decision.telling) told.push({ ...decision.telling, atMs: nowMs });
  }

  return {
    told,
    nowMs: () => nowMs,
    memory: () => memory,
    waits: () => againAtMs !== null,
    set(next: AlertSettings) {
      settings = next;
      decide([]);
    },
    happens: (...events: readonly PortEvent[]) => decide(events),
    pass(ms: number) {
      const until = nowMs + ms;
      for (let rounds = 0; againAtMs !== null && againAtMs <= until; rounds++) {
        if (rounds > 100_000) throw new Error('it decides for ever');
        nowMs = Math.max(nowMs, againAtMs);
        decide([]);
      }
      nowMs = until;
    },
    /** The clock on the wall; timers go by another one. */
    setClockBack(ms: number) {
      nowMs -= ms;
      if (againAtMs !== null) againAtMs -= ms;
    },
    kinds: () => told.map(({ occurrences }) => occurrences.map(({ kind, event: { port } }) => `${kind} ${port}`)),
  };
}
