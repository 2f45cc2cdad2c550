import { isUnknown } from './known.ts';
import type { Owner } from './listener.ts';

/**
 * Programs that come with the operating system and listen on nearly every machine. Lists fold them by default and
 * say how many were folded; nothing else depends on this, so a program that borrows a name hides no deeper than that.
 */
const systemPrograms = new Set([
  // Linux
  'systemd',
  'systemd-resolved',
  'systemd-resolve',
  'systemd-networkd',
  'systemd-network',
  'systemd-timesyncd',
  'avahi-daemon',
  'cupsd',
  'cups-browsed',
  'chronyd',
  'ntpd',
  'rpcbind',
  'rpc.statd',
  'dhclient',
  'dhcpcd',
  'NetworkManager',
  'dnsmasq',
  'init',
  // macOS
  'launchd',
  'mDNSResponder',
  'rapportd',
  'ControlCenter',
  'ControlCe',
  'sharingd',
  'identityservicesd',
  'syslogd',
  // Windows
  'System',
  'svchost.exe',
  'lsass.exe',
  'services.exe',
  'wininit.exe',
  'spoolsv.exe',
]);

/** True when every known owner is part of the operating system. Hidden owners are not assumed to be. */
export function isSystemOwned(owners: readonly Owner[]): boolean {
  return owners.length > 0 && owners.every(({ name }) => !isUnknown(name) && systemPrograms.has(name));
}
