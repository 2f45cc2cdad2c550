/**
 * `service`: its processes belong together, and stopping it is how to end one. `launcher`: starts what others asked
 * for, so that only its main process is itself. `group`: only holds what a person started. `session`: everything of a
 * person's, never to be ended for one port.
 */
export type UnitKind = 'service' | 'launcher' | 'group' | 'session';

const launchers: ReadonlySet<string> = new Set([
  // Logging in, and running jobs at a time.
  ...['ssh', 'sshd', 'getty', 'serial-getty', 'console-getty', 'telnet', 'xrdp-sesman'],
  ...['cron', 'crond', 'cronie', 'atd', 'anacron', 'fcron'],
  ...['display-manager', 'gdm', 'gdm3', 'sddm', 'lightdm', 'lxdm', 'xdm'],
  ...['dbus', 'dbus-broker', 'systemd-logind', 'systemd-udevd'],
  // Container engines and their like: each container is a matter of its own.
  ...['docker', 'containerd', 'podman', 'crio', 'kubelet', 'k3s', 'k3s-agent', 'snap.docker.dockerd', 'lxd', 'incus'],
  ...['libvirtd', 'virtqemud', 'machines'],
]);

const sessions = /^(?:user@|org\.gnome\.Shell@|gnome-session|plasma-(?:kwin|ksmserver)|xfce4-session)/;

/**
 * Applications of a desktop (systemd.io/DESKTOP_ENVIRONMENTS, "XDG standardization for applications"), what a message
 * bus started for one, and terminals whose windows share one service.
 */
const groups = /^(?:app-|dbus-:|gnome-terminal-server\.|org\.gnome\.Terminal|tmux[.@-]|screen[.@-])/;

/** What a service of this name is for, as far as names are agreed on. */
export function kindOfUnit(name: string): UnitKind {
  if (sessions.test(name)) return 'session';
  if (groups.test(name)) return 'group';
  return launchers.has(name.replace(/(?:@.*)?\.service$/, '')) ? 'launcher' : 'service';
}

/**
 * Names as systemd.unit(5) allows them. A control group may be named by whoever it was left to, and a name with
 * wildcards, or one that begins like an option, would make systemctl do more than is shown.
 */
export function isUnitName(name: string): boolean {
  return /^[A-Za-z0-9:_.\\@][A-Za-z0-9:_.\\@-]*\.[a-z]+$/.test(name) && name.length < 256;
}
