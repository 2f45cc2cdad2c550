import { isUnknown } from '../../shared/known.ts';
import { launchdText } from '../text/launchd.ts';
import { finding } from './finding.ts';
import type { Detector, OfferedWay } from './supervision.ts';

const airPlayPorts: readonly number[] = [5000, 7000];

/**
 * The Control Center of macOS, which takes ports 5000 and 7000 for its AirPlay Receiver (developer.apple.com/forums/thread/682332)
 * and, when killed, is started again with them.
 */
export const detectAirPlay: Detector = async ({ owner, sockets }) => {
  // lsof shortens names to nine characters.
  const isControlCenter = !isUnknown(owner.name) && /^ControlCe(?:nter)?$/.test(owner.name);
  if (!isControlCenter || !sockets.some(({ port }) => airPlayPorts.includes(port))) return null;
  const way: OfferedWay = {
    way: {
      id: 'setting airplay-receiver',
      kind: 'setting',
      title: launchdText.airPlayTitle,
      effect: launchdText.airPlayEffect,
      warning: null,
      command: null,
      unavailable: launchdText.airPlayUnavailable,
    },
    does: null,
  };
  return finding({ ways: [way], refusal: launchdText.airPlayRefusal });
};
