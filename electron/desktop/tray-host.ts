import { hasNotifierHost } from './notifier-host.ts';
import type { BusConnection } from './session-bus/connect.ts';

/**
 * Who shows a tray icon. `present`: the system's own place, or on Linux a host of status notifiers. `embedding`: only a
 * panel of the older kind, which Electron falls back to. `unknown`: nobody who could tell gave an answer.
 */
export type TrayHost = 'present' | 'embedding' | 'absent' | 'unknown';

export interface FindDeps {
  /** Rejects where the session has no bus. */
  connect(): Promise<BusConnection>;
  /** Whether a panel of the older kind takes icons; rejects when that cannot be told. */
  findEmbeddingHost(): Promise<boolean>;
}

/** Whether something will show a tray icon. Only on Linux may nothing do so. */
export async function findTrayHost(
  platform: NodeJS.Platform,
  { connect, findEmbeddingHost }: FindDeps,
): Promise<TrayHost> {
  if (platform !== 'linux') return 'present';
  const notifiers = await findNotifierHost(connect).catch(() => null);
  if (notifiers === true) return 'present';
  const embedding = await findEmbeddingHost().catch(() => null);
  if (embedding === true) return 'embedding';
  return notifiers === null || embedding === null ? 'unknown' : 'absent';
}

async function findNotifierHost(connect: FindDeps['connect']): Promise<boolean> {
  const bus = await connect();
  try {
    return await hasNotifierHost(bus);
  } finally {
    bus.end();
  }
}

export interface WaitDeps {
  find(): Promise<TrayHost>;
  sleep(durationMs: number): Promise<void>;
}

/** At login the tray's host may start after us: asks up to `attempts` times, a second apart. */
export async function awaitTrayHost(attempts: number, { find, sleep }: WaitDeps): Promise<TrayHost> {
  const host = await find();
  if (host !== 'absent' || attempts <= 1) return host;
  await sleep(1_000);
  return awaitTrayHost(attempts - 1, { find, sleep });
}
