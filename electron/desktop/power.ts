import type { PowerMonitor } from 'electron';
import type { Watch } from '../watch/watch.ts';

/** Reads nothing while the computer sleeps. */
export function followPower(powerMonitor: PowerMonitor, watch: Pick<Watch, 'suspend' | 'resume'>): void {
  powerMonitor.on('suspend', () => watch.suspend());
  powerMonitor.on('resume', () => watch.resume());
}
