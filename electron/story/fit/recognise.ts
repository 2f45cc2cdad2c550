import type { Facts, Software } from '../../facts/facts.ts';
import { knownOr } from '../../shared/known.ts';
import type { ListenerGroup } from '../../shared/listener-groups.ts';
import { containerOf, unitOf } from '../../shared/place.ts';
import type { ProjectFiles } from '../../shared/project-files.ts';
import { interpreterOf } from './interpreters.ts';
import { hasWords, isNamed, type Program, programOf } from './program.ts';

/** What speaks for a piece of software, what says most about the one process first. */
export const evidenceKinds = ['image', 'executable', 'command', 'process', 'unit', 'package', 'file'] as const;

export interface Evidence {
  readonly software: Software;
  readonly kind: (typeof evidenceKinds)[number];
  /** As it was read: `postgres`, `next dev`. */
  readonly value: string;
}

/** What a process or a folder can say at will is a hint only; the kernel or an engine vouches for the rest. */
export function isHint({ kind }: Pick<Evidence, 'kind'>): boolean {
  return kind !== 'image' && kind !== 'executable' && kind !== 'unit';
}

/** All evidence for all software that is known by its marks, in the order of `evidenceKinds`. */
export function recognise(
  group: Pick<ListenerGroup, 'owners' | 'listeners'>,
  software: Facts['software'],
  projects: ReadonlyMap<string, ProjectFiles>,
): readonly Evidence[] {
  const programs = group.owners.map(programOf);
  const image = knownOr(containerOf(group.listeners)?.image ?? null, null);
  const unit = unitOf(group.listeners)?.name ?? null;
  const files = group.owners.flatMap(({ project }) => projects.get(knownOr(project, null)?.folder ?? '') ?? []);
  const seen = {
    programs,
    image: image && plainImage(image),
    unit: unit && plainUnit(unit),
    // Of every project, since a listener's owners are nearly always of one.
    files: new Set(files.flatMap((each) => each.files)),
    packages: new Set(files.flatMap((each) => each.packages)),
  };
  const found = software.flatMap((each) => evidenceFor(each, seen));
  return found.sort((a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind));
}

interface Seen {
  readonly programs: readonly Program[];
  readonly image: string | null;
  readonly unit: string | null;
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

function evidenceFor(software: Software, seen: Seen): readonly Evidence[] {
  const { marks } = software;
  const found: Evidence[] = [];
  const add = (kind: Evidence['kind'], value: string | null | undefined) => {
    if (value) found.push({ software, kind, value });
  };
  add(
    'image',
    marks.images.find((each) => each === seen.image),
  );
  add(
    'unit',
    marks.units.find((each) => each === seen.unit),
  );
  for (const program of seen.programs) {
    const { executable, process, words } = program;
    add('executable', executable === null ? null : marks.processes.find((each) => each === executable));
    if (!canRun(program, software)) continue;
    add('process', process === null ? null : marks.processes.find((each) => isNamed(process, each)));
    add('command', marks.commands.find((each) => hasWords(words, each))?.join(' '));
    add(
      'package',
      marks.packages.find((each) => seen.packages.has(each)),
    );
    add(
      'file',
      marks.files.find((each) => seen.files.has(each)),
    );
  }
  return found;
}

/** What a program says of itself proves nothing where its executable runs programs of another kind. */
function canRun({ executable, process }: Program, { runtime }: Software): boolean {
  const interpreter = interpreterOf(executable ?? process ?? '');
  return interpreter === null || runtime === null || interpreter.runtime === runtime;
}

/** `docker.io/library/postgres:16@sha256:…` as `postgres`, `quay.io/keycloak/keycloak:26` as `keycloak/keycloak`. */
export function plainImage(image: string): string {
  const name = image
    .toLowerCase()
    .replace(/@.*$/, '')
    .replace(/:[^/]*$/, '');
  const [first = '', ...rest] = name.split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  return (isHost ? rest.join('/') : name).replace(/^library\//, '');
}

/** `postgresql@15-main.service` as `postgresql`. */
export function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/\.(service|socket)$/, '')
    .replace(/@.*$/, '');
}
