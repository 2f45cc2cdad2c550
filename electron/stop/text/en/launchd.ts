/** What is said of the jobs that launchd runs on macOS, in English. */
export const launchdText = {
  stop: (label: string) => `Stop the service ${label}`,
  effect: (isSystems: boolean) =>
    `launchd ends it and forgets it until ${isSystems ? 'the computer starts anew' : 'the next login'}.`,
  keptAlive: (seconds: number) => `launchd may start it again, up to ${seconds} s after it last did (KeepAlive).`,
  needsRoot: 'Only an administrator may stop a service of the system.',
  protected: (label: string) => `${label} belongs to macOS, which protects its own services.`,

  gone: (label: string) => `launchd no longer knows ${label}: it has ended already.`,
  denied: (label: string) => `This user may not stop ${label}. Nothing was stopped.`,
  notRun: (why: string) => `Nothing was stopped: ${why}.`,
  stillStopping: (label: string, seconds: number) =>
    `launchd had not ended ${label} within ${seconds} s and may go on trying.`,
  uncertain: (label: string, why: string) => `Whether ${label} was stopped is not known: ${why}.`,
  asAdministrator: 'Stop it as administrator',

  airPlayTitle: 'Turn off the AirPlay Receiver',
  // support.apple.com/guide/mac-help, "Change AirDrop & Handoff settings on Mac"; before macOS 13, System Preferences.
  airPlayEffect:
    'In System Settings, General, AirDrop & Handoff, switch off AirPlay Receiver (before macOS 13: System Preferences, Sharing); other devices can then no longer play on this Mac.',
  airPlayUnavailable: 'It is a setting of macOS, which only you can change.',
  airPlayRefusal:
    'The Control Center of macOS holds this port for its AirPlay Receiver; macOS would start it again with the port.',
};

export type LaunchdText = typeof launchdText;
