import { knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';

/** Programs that hold a published port in the container's stead, by the name of their executable, in small letters. */
const helpers: ReadonlySet<string> = new Set([
  // Docker on Linux: the proxy; the daemon itself where the proxy is off (github.com/moby/moby/issues/28589).
  ...['docker-proxy', 'dockerd'],
  // Rootless Docker: docs.docker.com/engine/security/rootless, "Networking".
  ...['rootlesskit', 'rootlesskit-docker-proxy'],
  // Podman as root keeps the port reserved through the container's monitor (seen with Podman 4.3).
  'conmon',
  // Rootless Podman: github.com/containers/podman/issues/26581, /6025; passt(1): pasta may run as pasta.avx2.
  ...['rootlessport', 'rootlessport-child', 'containers-rootlessport', 'slirp4netns'],
  ...['pasta', 'pasta.avx2', 'passt', 'passt.avx2'],
  // Docker Desktop: github.com/docker/for-mac/issues/4906; before it VPNKit (github.com/moby/vpnkit).
  ...['com.docker.backend', 'com.docker.vpnkit', 'vpnkit', 'vpnkit-bridge'],
  // Windows Subsystem for Linux passes on ports of its guests: learn.microsoft.com/windows/wsl/networking.
  'wslrelay',
  // Podman machine: github.com/containers/gvisor-tap-vsock.
  'gvproxy',
  // OrbStack: github.com/orbstack/orbstack/issues/2266.
  ...['orbstack', 'orbstack helper'],
  // Colima, through Lima's host agent: lima-vm.io/docs/config/port.
  'limactl',
]);

/** Whether a process is one that engines put in front of their containers' ports. */
export function isPortHelper({ name, executable }: Pick<Owner, 'name' | 'executable'>): boolean {
  return [knownOr(name, ''), baseName(knownOr(executable, ''))].some((each) =>
    helpers.has(each.toLowerCase().replace(/\.exe$/, '')),
  );
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
