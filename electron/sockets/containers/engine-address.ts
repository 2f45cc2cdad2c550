/**
 * Where a setting such as DOCKER_HOST points. `local`: a socket or named pipe of this computer. `other`: anything that
 * is reached in another way, which Portolan does not ask.
 */
export type EngineAddress =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'other'; readonly scheme: string }
  | { readonly kind: 'damaged' };

/**
 * Reads `unix:///run/docker.sock` or `npipe:////./pipe/docker_engine`
 * (docs.docker.com/reference/cli/docker/#host-flag; podman(1), CONTAINER_HOST).
 */
export function readEngineAddress(text: string, platform: NodeJS.Platform): EngineAddress {
  const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/s.exec(text.trim()) ?? [];
  if (scheme === '') return { kind: 'damaged' };
  if (scheme === 'unix' && platform !== 'win32') {
    return rest.startsWith('/') ? { kind: 'local', path: rest } : { kind: 'damaged' };
  }
  if (scheme === 'npipe' && platform === 'win32') {
    const path = rest.replaceAll('/', '\\');
    return path.startsWith('\\\\') ? { kind: 'local', path } : { kind: 'damaged' };
  }
  return { kind: 'other', scheme };
}
