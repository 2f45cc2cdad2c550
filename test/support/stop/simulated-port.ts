import type { Socket } from '../../../electron/shared/listener.ts';
import type { Reading } from '../../../electron/shared/snapshot.ts';
import type { StopTarget } from '../../../electron/shared/stop.ts';
import type { StopperOptions } from '../../../electron/stop/stop.ts';
import { finding } from '../../../electron/stop/supervision/finding.ts';
import { readingOf } from '../snapshots.ts';
import { owner, socketOn } from '../sockets.ts';

/** One more time that somebody opens the port. */
export interface Opening {
  /** After the socket before it was closed, in milliseconds. */
  readonly afterMs: number;
  readonly livesMs: number;
  readonly address: string;
  readonly by: 'itself' | 'another';
}

/** Readings after the signal, counted from 0, in which the table of one family could not be read, or of both. */
export interface Failure {
  readonly first: number;
  readonly last: number;
  readonly without: 'IPv4' | 'IPv6' | 'both';
}

/** What becomes of a port whose holder gets a signal. */
export interface Schedule {
  /** From the signal until the holder closes its socket. */
  readonly closesAfterMs: number;
  /** Whether the holder then goes on running; it does where it opens the port again itself. */
  readonly runsOn: boolean;
  readonly openings: readonly Opening[];
  /** Who might open it again: nobody known, a living parent, or a supervisor known to wait so long. */
  readonly parent: 'nobody' | 'suspect' | { readonly reopensWithinMs: number };
  /** What each reading takes before and after the moment that it shows, one after the other, in milliseconds. */
  readonly readingsMs: readonly (readonly [before: number, after: number])[];
  readonly failures: readonly Failure[];
}

interface Held {
  readonly socket: Socket;
  /** Since the signal; the first was open before. */
  readonly fromMs: number;
  readonly toMs: number;
}

const port = 8080;
const holder = owner(100);
const suspect = { pid: 50, identity: 'boot:50:1' };
const firstSocket = socketOn(port, { owners: [holder] });

export const simulatedTarget: StopTarget = {
  pid: holder.pid,
  identity: `${holder.identity}`,
  protocol: 'tcp',
  port,
  keys: [firstSocket.key],
};

/** A port that behaves as scheduled, in a time of its own: only readings and rests let it pass. */
export interface SimulatedPort {
  readonly options: Pick<StopperOptions, 'read' | 'control' | 'sleep' | 'clock' | 'detectors'>;
  nowMs(): number;
  /** The moment that the latest reading showed. */
  shownMs(): number;
  /** When it was held, by the schedule alone, on the same clock. */
  held(): readonly { readonly fromMs: number; readonly toMs: number }[];
}

export function simulatePort(schedule: Schedule): SimulatedPort {
  const timeline = timelineOf(schedule);
  const runsOn = schedule.runsOn || schedule.openings.some(({ by }) => by === 'itself');
  let now = 1_000;
  let shown = now;
  let signalled = Number.POSITIVE_INFINITY;
  let readings = 0;
  let readingsSince = 0;

  const detect = async () =>
    finding({
      reopensWithinMs: typeof schedule.parent === 'object' ? schedule.parent.reopensWithinMs : null,
      suspects: schedule.parent === 'suspect' ? [suspect] : [],
    });

  return {
    options: {
      async read() {
        const [before, after] = schedule.readingsMs[readings++ % schedule.readingsMs.length] ?? [0, 0];
        now += before;
        shown = now;
        now += after;
        const since = shown - signalled;
        const open = timeline.filter(({ fromMs, toMs }) => fromMs <= since && since < toMs).map(({ socket }) => socket);
        if (since < 0) return readingOf(open);
        const number = readingsSince++;
        return failedReading(
          open,
          schedule.failures.find(({ first, last }) => first <= number && number <= last)?.without ?? null,
        );
      },
      control: {
        async identityOf(pid) {
          if (pid === suspect.pid) return suspect.identity;
          return runsOn || now - signalled < schedule.closesAfterMs ? simulatedTarget.identity : null;
        },
        async signalVerified() {
          signalled = now;
          return 'sent';
        },
        ownPids: new Set(),
        abrupt: false,
      },
      async sleep(durationMs) {
        now += durationMs;
      },
      clock: () => now,
      detectors: [detect],
    },
    nowMs: () => now,
    shownMs: () => shown,
    held: () => timeline.map(({ fromMs, toMs }) => ({ fromMs: signalled + fromMs, toMs: signalled + toMs })),
  };
}

function failedReading(open: readonly Socket[], without: Failure['without'] | null): Reading {
  if (without === null) return readingOf(open);
  if (without === 'both') return readingOf([], { sources: [], complete: false });
  return readingOf(
    open.filter(({ family }) => family !== (without === 'IPv4' ? 4 : 6)),
    { complete: false },
  );
}

function timelineOf({ closesAfterMs, openings }: Schedule): readonly Held[] {
  const timeline: Held[] = [{ socket: firstSocket, fromMs: Number.NEGATIVE_INFINITY, toMs: closesAfterMs }];
  let closed = closesAfterMs;
  for (const [index, { afterMs, livesMs, address, by }] of openings.entries()) {
    const fromMs = closed + afterMs;
    closed = fromMs + livesMs;
    const socket = socketOn(port, {
      key: `tcp ${address}:${port} #${index}`,
      address,
      family: address.includes(':') ? 6 : 4,
      owners: [by === 'itself' ? holder : owner(200 + index)],
    });
    timeline.push({ socket, fromMs, toMs: closed });
  }
  return timeline;
}
