import { knownOr } from '../shared/known.ts';
import type { Owner } from '../shared/listener.ts';
import { invocationOf } from './supervision/invocation.ts';

/** How long a process may take to end by itself before a forced stop is offered. */
export const defaultGraceMs = 5_000;

interface SlowEnding {
  /** Names of the executable. */
  readonly programs?: readonly string[];
  /** The class that Java runs. */
  readonly javaClass?: RegExp;
  readonly graceMs: number;
  readonly source: string;
}

/**
 * Programs that write what they hold to disk before they end. No grace is longer than a minute: somebody looks at the
 * countdown, and may go on waiting when it is over.
 */
const slowEndings: readonly SlowEnding[] = [
  {
    programs: ['postgres', 'postmaster'],
    graceMs: 60_000,
    source: 'pg_ctl(1), --timeout: it waits for 60 seconds',
  },
  {
    programs: ['mysqld', 'mariadbd'],
    graceMs: 60_000,
    source: 'dev.mysql.com/doc/refman server-shutdown; MariaDB’s mariadb.service: TimeoutStopSec=900',
  },
  {
    programs: ['mongod', 'mongos'],
    graceMs: 30_000,
    source: 'mongodb.com/docs shutdown: 15 seconds for what is under way (shutdownTimeoutMillisForSignaledShutdown)',
  },
  {
    programs: ['redis-server', 'redis-check-rdb', 'valkey-server', 'valkey-check-rdb'],
    graceMs: 30_000,
    source: 'redis.io/docs/reference/signals: 10 seconds for replicas (shutdown-timeout), then it saves to disk',
  },
  {
    javaClass: /^org\.elasticsearch\./,
    graceMs: 60_000,
    source: 'elastic.co stopping-elasticsearch: it syncs its translogs; its packages never send SIGKILL',
  },
  {
    javaClass: /^kafka\.Kafka$/,
    graceMs: 60_000,
    source: 'kafka.apache.org/documentation/#basic_ops_restarting: it syncs all its logs to disk',
  },
];

/**
 * How long this process may take, in milliseconds.
 * @param ownMs what the person gives programs instead of the default; it never shortens what a slow one needs
 */
export function graceOf(owner: Pick<Owner, 'executable' | 'command'>, ownMs: number | null = null): number {
  return Math.max(slowEndingMs(owner) ?? 0, ownMs ?? defaultGraceMs);
}

function slowEndingMs(owner: Pick<Owner, 'executable' | 'command'>): number | null {
  const invocation = invocationOf(owner);
  if (invocation === null) return null;
  const words = knownOr(owner.command, []);
  const slow = slowEndings.find(({ programs, javaClass }) => {
    if (javaClass) return invocation.runtime === 'java' && words.some((word) => javaClass.test(moduleClass(word)));
    return invocation.program !== null && programs?.includes(invocation.program);
  });
  return slow?.graceMs ?? null;
}

/** `MODULE/CLASS` as java(1) takes it after `-m`. */
function moduleClass(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1);
}
