import type { SourceReport, SourcesReport } from '../../electron/shared/snapshot.ts';

/** The kernel's tables, read without a problem, but for what `change` says. */
export function sourceReport(change: Partial<SourceReport> = {}): SourceReport {
  return {
    source: 'linux-proc',
    description: "The kernel's tables",
    role: 'main',
    covers: ['tcp', 'udp'],
    state: 'answered',
    socketsSeen: 28,
    onlyHere: [],
    missingHere: [],
    cost: { cpuMs: 3.1, wallMs: 4 },
    problems: [],
    ...change,
  };
}

/** What ada was told, but for what `change` says. */
export function sourcesReport(
  sources: readonly SourceReport[],
  change: Partial<Omit<SourcesReport, 'sources'>> = {},
): SourcesReport {
  return {
    at: '2026-11-22T10:00:00.000Z',
    reader: { user: 'ada', uid: 1000 },
    hiddenOwners: 0,
    sources,
    ...change,
  };
}

/** The problem of a user who may not look into the processes of others. */
export const hiddenOwnersProblem = {
  source: 'linux-proc',
  code: 'permission',
  message: 'The owners of 3 sockets are hidden',
  rowsAffected: 3,
  remedy: 'run: sudo portolan list',
} as const;
