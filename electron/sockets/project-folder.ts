import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Known } from '../shared/known.ts';
import type { Project } from '../shared/listener.ts';
import { attempt } from './attempt.ts';

/** What makes a folder a project, the most telling first: the manifests of the common build tools, then a repository. */
const markers = [
  'package.json',
  'Cargo.toml',
  'pyproject.toml',
  'go.mod',
  'deno.json',
  'composer.json',
  'Gemfile',
  'mix.exs',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'CMakeLists.txt',
  'requirements.txt',
  '.git',
  '.hg',
] as const;

export interface ProjectSearch {
  /** The user who asks: other people's folders are not looked into. */
  readonly uid: number;
  /** Not a project even where it holds a marker, as it does for those who keep their settings under version control. */
  readonly home: string;
}

const worldWritable = 0o002;

/** Where everybody may put files, as in /tmp, a manifest is nobody's project. */
export function isOwnFolder(folder: { readonly uid: number; readonly mode: number }, uid: number): boolean {
  return folder.uid === uid && (folder.mode & worldWritable) === 0;
}

/** The nearest folder from `folder` upwards that a marker makes a project; null where there is none. */
export function findProject(folder: string, { uid, home }: ProjectSearch): Known<Project | null> {
  return attempt<Project | null>(() => {
    for (let here = folder; here !== home && here !== dirname(here); here = dirname(here)) {
      if (!isOwnFolder(statSync(here), uid)) return null;
      const marker = markers.find((name) => statSync(join(here, name), { throwIfNoEntry: false }));
      if (marker !== undefined) return { folder: here, marker };
    }
    return null;
  });
}
