import { join } from 'node:path';
import { type FetchPlace, fetchEdition, iana, usualTimeLimitMs } from '../registry/import/fetch-edition.ts';
import { importInThread, usualLimits } from '../registry/import/run-import.ts';
import { revertEdition, type ShelfDeps, takeEdition } from '../registry/import/shelf.ts';
import { loadRegistryInUse } from '../registry/registry-in-use.ts';
import { registryPlaces } from '../registry/registry-places.ts';
import { localMoment } from '../shared/local-moment.ts';
import { printableJson } from '../shared/printable.ts';
import type { RegistryAnswer, RegistryEdition } from '../shared/registry-edition.ts';
import { registryWords } from '../shared/text/en.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

export interface RegistryDeps extends ShelfDeps {
  readonly terminal: Terminal;
  readonly place: FetchPlace;
}

interface Options {
  readonly json: boolean;
}

export function systemShelf(): Omit<RegistryDeps, 'terminal'> {
  return {
    places: registryPlaces(),
    runImport: importInThread(join(import.meta.dirname, 'import-worker.js'), usualLimits),
    now: () => new Date(),
    place: iana,
  };
}

/** `portolan registry`. */
export function showEdition({ json }: Options, { terminal, places }: RegistryDeps): number {
  const { edition } = loadRegistryInUse(places);
  if (json) terminal.print(printableJson(edition));
  else tell(edition, terminal);
  return exitStatus.done;
}

/** `portolan registry import`. */
export async function importEdition(
  { path, date, json }: Options & { readonly path: string; readonly date: string | null },
  deps: RegistryDeps,
): Promise<number> {
  return conclude(await takeEdition({ path }, date, deps), path, json, deps);
}

/** `portolan registry fetch`: the one command that reaches another computer. */
export async function fetchNewest({ json }: Options, deps: RegistryDeps): Promise<number> {
  const { place, terminal } = deps;
  if (!json) terminal.complain(`Fetching ${place.address}`);
  const fetched = await fetchEdition({
    place,
    timeLimitMs: usualTimeLimitMs,
    progress: () => undefined,
    // Ctrl+C ends the whole command, and nothing has been changed by then.
    cancelled: new AbortController().signal,
  });
  const answer: RegistryAnswer =
    'failure' in fetched
      ? { ok: false, kind: 'failed', reason: fetched.failure, line: null }
      : await takeEdition(fetched, null, deps);
  return conclude(answer, place.address, json, deps);
}

/** `portolan registry revert`. */
export function revert({ json }: Options, deps: RegistryDeps): number {
  return conclude(revertEdition(deps.places), deps.places.imported, json, deps);
}

function conclude(answer: RegistryAnswer, from: string, json: boolean, { terminal }: RegistryDeps): number {
  if (json) terminal.print(printableJson(answer));
  else if (answer.ok) {
    tell(answer.edition, terminal);
    terminal.print('Portolan windows that are open now take it up when they are started next.');
  } else {
    complain(
      terminal,
      `${answer.line === null ? from : `${from}:${answer.line}`}: ${answer.reason}. Nothing was changed.`,
    );
  }
  if (answer.ok) return exitStatus.done;
  return answer.kind === 'refused' ? exitStatus.refused : exitStatus.internalError;
}

function tell(edition: RegistryEdition, terminal: Terminal): void {
  const { importedAt, counts, problem } = edition;
  terminal.print(
    [
      `${registryWords.edition(edition.date)}: ${registryWords.origin(edition, importedAt === null ? '' : localMoment(importedAt))}`,
      `  ${registryWords.records(counts.records)}`,
      `  ${registryWords.assigned(edition)}`,
    ].join('\n'),
  );
  if (problem !== null) complainOfProblems(terminal, [problem]);
}
