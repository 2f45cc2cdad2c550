/**
 * What `launchctl print` tells. Its manual warns that the form of it may change with any release (launchctl(1)), so
 * what is not found here is unknown, and never a reason to act. Forms as seen in github.com/boxen/puppet-boxen/issues/104
 * (macOS 10.10) and github.com/kxn/codex-remote-feishu/issues/914 (macOS 26).
 */
export interface LaunchdJob {
  readonly pid: number;
  readonly label: string;
}

/** The running jobs of a domain: `PID STATUS LABEL` within `services = { … }`. */
export function parseJobs(text: string): readonly LaunchdJob[] {
  const block = /^\s*services = \{\n([\s\S]*?)^\s*\}/m.exec(text)?.[1] ?? '';
  return block.split('\n').flatMap((line) => {
    const [, pid, label] = /^\s*(\d+)\s+\S+\s+(\S+)$/.exec(line) ?? [];
    return Number(pid) > 0 && label !== undefined ? [{ pid: Number(pid), label }] : [];
  });
}

export interface LaunchdJobState {
  readonly pid: number | null;
  /** launchd starts it again when it ends, always or on conditions (launchd.plist(5), KeepAlive). */
  readonly isKeptAlive: boolean;
  /** It is not started more often than this (launchd.plist(5), ThrottleInterval); null where that is not told. */
  readonly throttleS: number | null;
  /** Between its SIGTERM and its SIGKILL (launchd.plist(5), ExitTimeOut); null where that is not told. */
  readonly exitTimeoutS: number | null;
}

/** One job: lines `NAME = VALUE` at the first level; deeper ones are of something else and bear the same names. */
export function parseJobState(text: string): LaunchdJobState {
  const value = (name: string) => new RegExp(`^(?:\\t| {4})${name} = (.*)$`, 'm').exec(text)?.[1] ?? null;
  const number = (name: string) => {
    const digits = /^\d+$/.exec(value(name) ?? '')?.[0];
    return digits === undefined ? null : Number(digits);
  };
  return {
    pid: number('pid'),
    isKeptAlive: (value('properties') ?? '').split(' | ').includes('keepalive'),
    throttleS: number('minimum runtime'),
    exitTimeoutS: number('exit timeout'),
  };
}

/**
 * Labels under which launchd keeps what a person started: applications (`application.com.example.12.34`), logins and
 * scheduled jobs. Ending one would end far more than what listens.
 */
export function groupsOthers(label: string): boolean {
  return /^(?:application\.|com\.openssh\.sshd|com\.vix\.cron|com\.apple\.(?:loginwindow|Terminal|xpc\.launchd))/.test(
    label,
  );
}
