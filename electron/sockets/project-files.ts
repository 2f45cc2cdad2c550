import { constants } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ProjectFiles } from '../shared/project-files.ts';
import { readRemoteMounts } from './linux/remote-mounts.ts';
import { type Manifest, manifests } from './manifests.ts';
import { isOwnFolder } from './project-folder.ts';

/**
 * What lies in a project's folder, and what its manifest depends on. Null where the folder is not the reader's own, may
 * be behind a network, or does not answer in time. Never throws.
 */
export type ReadProjectFiles = (folder: string) => Promise<ProjectFiles | null>;

export interface ProjectFilesDeps {
  /** The user who asks; see `findProject`. */
  readonly uid: number;
  /** Whether to look at a folder may take for ever. */
  readonly mayWait: (folder: string) => boolean;
  /** Resolves when it has taken too long. */
  readonly deadline: () => Promise<void>;
}

/** Of a folder with more names, some are missing: a hint fewer. */
const mostNames = 500;
const mostManifestBytes = 1_000_000;
/** A story must not wait longer for a hint. */
const patienceMs = 200;

export function createProjectFilesReader({ uid, mayWait, deadline }: ProjectFilesDeps): ReadProjectFiles {
  return async (folder) => {
    if (mayWait(folder)) return null;
    const late = deadline().then(() => null);
    return Promise.race([read(folder, uid), late]);
  };
}

/** The reader of this computer. */
export function createSystemProjectFilesReader(): ReadProjectFiles {
  return createProjectFilesReader({
    // Where the system has no such numbers, one that nobody has: no project is found there either.
    uid: process.geteuid?.() ?? -1,
    mayWait: (folder) => process.platform === 'linux' && readRemoteMounts('/proc')(folder),
    deadline: () => setTimeout(patienceMs, undefined, { ref: false }),
  });
}

async function read(folder: string, uid: number): Promise<ProjectFiles | null> {
  try {
    // Not through a link that was put in its place: it could lead anywhere.
    const found = await lstat(folder);
    if (!found.isDirectory() || !isOwnFolder(found, uid)) return null;
    const files = await firstNames(folder);
    const packages = new Set<string>();
    for (const manifest of manifests.filter(({ file }) => files.includes(file))) {
      for (const name of await readPackages(folder, manifest)) packages.add(name);
    }
    return { folder, files, packages: [...packages] };
  } catch {
    // Gone or shut meanwhile. It would have been a hint; that there is none is told by null.
    return null;
  }
}

async function firstNames(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of await opendir(folder)) {
    names.push(name);
    if (names.length === mostNames) break;
  }
  return names.sort();
}

/** None of a manifest that is a link, a pipe, too long, or not to be read: the names of the files stand without it. */
async function readPackages(folder: string, { file, packages }: Manifest): Promise<readonly string[]> {
  try {
    const handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size > mostManifestBytes) return [];
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(found.size), 0, found.size, 0);
      return packages(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return [];
  }
}
