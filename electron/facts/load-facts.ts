import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, HazardFact, Software } from './facts.ts';
import { type HazardsFile, hazardsFormat, type UsesFile, usesFormat } from './facts-files.ts';
import { hazardsOf } from './read-hazards.ts';
import { softwareOf } from './read-uses.ts';

/**
 * Reads the facts of a folder. Throws where a file is missing or not ours. Only the head of a file is checked: what is
 * shipped is held to its schema by the tests.
 */
export function loadFacts(folder: string): Facts {
  const uses = readFacts<UsesFile>(join(folder, 'uses.json'), usesFormat);
  const hazards = readFacts<HazardsFile>(join(folder, 'hazards.json'), hazardsFormat);
  return factsOf(softwareOf(uses), hazardsOf(hazards));
}

/** The same over facts in memory. */
export function factsOf(software: readonly Software[], hazards: readonly HazardFact[] = []): Facts {
  // A lookup compares some hundred numbers: cheaper than it is to explain an index with its ranges.
  const all = software.flatMap((each) => each.ports.map((use) => ({ software: each, use })));
  const uses = (['high', 'medium'] as const).flatMap((confidence) =>
    all.filter(({ use }) => use.confidence === confidence),
  );
  return {
    software,
    movable: software.filter(({ offset, nextFree }) => offset || nextFree !== null),
    usesOf: (port) => uses.filter(({ use }) => use.firstPort <= port && port <= use.lastPort),
    hazardsOf: (port) => hazards.filter((each) => each.port === port),
    browserBlocked: hazards
      .filter(({ kind }) => kind === 'browser-blocked')
      .map(({ port }) => port)
      .sort((a, b) => a - b),
  };
}

function readFacts<File extends { readonly format: string }>(path: string, format: File['format']): File {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format) {
    throw new Error(`${path} is not a file of the format ${format}`);
  }
  return file as File;
}
