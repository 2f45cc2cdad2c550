import type { CheckCommand } from '../../electron/shared/story.ts';

export type OperatingSystem = CheckCommand['os'];

/** From `navigator.userAgent`: only used to show this system's commands first. */
export function operatingSystemOf(userAgent: string): OperatingSystem {
  if (/Windows/.test(userAgent)) return 'windows';
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'macos';
  return 'linux';
}
