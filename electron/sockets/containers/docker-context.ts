import { join } from 'node:path';
import type { Problem } from '../../shared/snapshot.ts';
import { engineText } from '../text/engines.ts';

/** What the Docker command would use when DOCKER_HOST is not set. */
export type DockerContext =
  | { readonly kind: 'default' }
  | { readonly kind: 'named'; readonly name: string; readonly host: string }
  | { readonly kind: 'damaged'; readonly problem: Problem };

export interface DockerSettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  /** @throws as `readFileSync` does */
  readonly readText: (file: string) => string;
  /** In hexadecimal. */
  readonly sha256: (text: string) => string;
}

/**
 * The context in use: DOCKER_CONTEXT, else `currentContext` of `config.json` in DOCKER_CONFIG or `~/.docker`; its
 * address is in `contexts/meta/SHA-256 OF ITS NAME/meta.json` (docs.docker.com/engine/manage-resources/contexts;
 * docker/cli, cli/context/store).
 */
export function currentDockerContext({ env, homeFolder, readText, sha256 }: DockerSettings): DockerContext {
  const folder = env['DOCKER_CONFIG'] || join(homeFolder, '.docker');
  const configFile = join(folder, 'config.json');
  const config = env['DOCKER_CONTEXT'] ? undefined : readJson(configFile, readText);
  if (config && 'failure' in config) return damaged(configFile, config.failure);
  const name = env['DOCKER_CONTEXT'] || (config && field(config.value, 'currentContext'));
  if (name === undefined || name === '' || name === 'default') return { kind: 'default' };
  if (typeof name !== 'string') return damaged(configFile, engineText.contextNoText);

  const metaFile = join(folder, 'contexts', 'meta', sha256(name), 'meta.json');
  const meta = readJson(metaFile, readText);
  if (meta && 'failure' in meta) return damaged(metaFile, meta.failure);
  if (meta === undefined) return missing(name, metaFile);
  const host = field(field(field(meta.value, 'Endpoints'), 'docker'), 'Host');
  return typeof host === 'string' ? { kind: 'named', name, host } : damaged(metaFile, engineText.contextNoHost);
}

/** Undefined where there is no such file. */
function readJson(
  file: string,
  readText: DockerSettings['readText'],
): { readonly value: unknown } | { readonly failure: string } | undefined {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { failure: message };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The parser's own message quotes the file, which may hold credentials.
    return { failure: engineText.notJson };
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function damaged(file: string, why: string): DockerContext {
  return {
    kind: 'damaged',
    problem: {
      source: 'docker',
      code: 'parse',
      message: engineText.settingUnreadable(file, why),
      rowsAffected: null,
      remedy: engineText.repairSetting(file),
    },
  };
}

function missing(name: string, file: string): DockerContext {
  return {
    kind: 'damaged',
    problem: {
      source: 'docker',
      code: 'failed',
      message: engineText.contextMissing(name, file),
      rowsAffected: null,
      remedy: engineText.chooseContext,
    },
  };
}
