import { join } from 'node:path';
import type { EngineName } from './engine-container.ts';

export interface UsualSocket {
  readonly engine: EngineName;
  readonly path: string;
}

export interface UsualPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
}

/** Where engines listen unless told otherwise, whether anything is there or not. */
export function usualSockets({ platform, env, homeFolder }: UsualPlaces): readonly UsualSocket[] {
  if (platform === 'win32') return windowsPipes;
  const own = platform === 'darwin' ? onMac(homeFolder, env['TMPDIR']) : onLinux(homeFolder, env['XDG_RUNTIME_DIR']);
  return [
    // docs.docker.com/reference/cli/dockerd: the daemon's own default. On macOS a link to the engine in use.
    { engine: 'docker', path: '/var/run/docker.sock' },
    ...own,
  ];
}

function onLinux(homeFolder: string, runtimeFolder: string | undefined): readonly UsualSocket[] {
  const rootless: readonly UsualSocket[] = runtimeFolder
    ? [
        // docs.docker.com/engine/security/rootless
        { engine: 'docker', path: join(runtimeFolder, 'docker.sock') },
        // podman-system-service(1)
        { engine: 'podman', path: join(runtimeFolder, 'podman', 'podman.sock') },
      ]
    : [];
  return [
    ...rootless,
    // podman-system-service(1)
    { engine: 'podman', path: '/run/podman/podman.sock' },
    // docs.docker.com/desktop/setup/install/linux: Docker Desktop keeps its engine apart from the system's.
    { engine: 'docker', path: join(homeFolder, '.docker', 'desktop', 'docker.sock') },
  ];
}

function onMac(homeFolder: string, temporaryFolder: string | undefined): readonly UsualSocket[] {
  const machine: readonly UsualSocket[] = temporaryFolder
    ? [{ engine: 'podman', path: join(temporaryFolder, 'podman', 'podman-machine-default-api.sock') }]
    : [];
  return [
    // Docker Desktop: docs.docker.com/desktop/setup/install/mac-permission-requirements
    { engine: 'docker', path: join(homeFolder, '.docker', 'run', 'docker.sock') },
    // Colima, from v0.4.0 and before: github.com/abiosoft/colima, docs/FAQ.md, "Docker socket location"
    { engine: 'docker', path: join(homeFolder, '.colima', 'default', 'docker.sock') },
    { engine: 'docker', path: join(homeFolder, '.colima', 'docker.sock') },
    // OrbStack: github.com/orbstack/orbstack/issues/1155
    { engine: 'docker', path: join(homeFolder, '.orbstack', 'run', 'docker.sock') },
    // Podman machine: github.com/NVIDIA/OpenShell/pull/999; from Podman 5, github.com/stacklok/toolhive/pull/2164
    { engine: 'podman', path: join(homeFolder, '.local', 'share', 'containers', 'podman', 'machine', 'podman.sock') },
    ...machine,
  ];
}

const windowsPipes: readonly UsualSocket[] = [
  // docs.docker.com/desktop/troubleshoot-and-support/faqs/windowsfaqs
  { engine: 'docker', path: '\\\\.\\pipe\\docker_engine' },
  // github.com/docker/for-win/issues/12397
  { engine: 'docker', path: '\\\\.\\pipe\\dockerDesktopLinuxEngine' },
  // github.com/containers/podman/issues/13502
  { engine: 'podman', path: '\\\\.\\pipe\\podman-machine-default' },
];
