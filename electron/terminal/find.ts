import type { FindRequest } from '../find/finder.ts';
import { type FoundPort, mostFound } from '../shared/found-port.ts';
import { labelsOf } from '../shared/notebook.ts';
import { printable, printableJson } from '../shared/printable.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { nothing } from './list-words.ts';
import { complainOfNotebook, isWhole, type ReadNotebook } from './own-words.ts';
import { createPaint } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

export interface FindOptions {
  readonly text: string;
  readonly json: boolean;
}

export interface FindDeps {
  readonly terminal: Terminal;
  readonly registryDate: string;
  readonly survey: () => Promise<Snapshot>;
  readonly readNotebook: () => ReadNotebook;
  readonly search: (request: FindRequest) => readonly FoundPort[];
}

/** `portolan find`. Nothing found is an answer, not an error; what can be found without sockets or labels is found. */
export async function find({ text, json }: FindOptions, deps: FindDeps): Promise<number> {
  const { terminal, registryDate } = deps;
  const snapshot = await deps.survey();
  const notebook = deps.readNotebook();
  const found = deps.search({ text, limit: mostFound, snapshot, labels: labelsOf(notebook.file.entries) });
  const known = { openKnown: snapshot.complete, labelsKnown: isWhole(notebook.file) };
  if (json) terminal.print(printableJson({ text, registryDate, ...known, found }));
  else if (found.length === 0) complain(terminal, `no port is known by '${printable(text)}'.`);
  else for (const line of foundLines(found, terminal)) terminal.print(line);
  if (!json && found.length === mostFound)
    complain(terminal, `these are the first ${mostFound}; a longer text finds fewer.`);
  if (!snapshot.complete) complainOfProblems(terminal, snapshot.problems);
  complainOfNotebook(terminal, notebook);
  return exitStatus.done;
}

function foundLines(found: readonly FoundPort[], { colour, columns }: Terminal): readonly string[] {
  const paint = createPaint(colour);
  const [titles = '', ...rows] = textTable<FoundPort>(
    [
      { title: 'PORT', align: 'right', text: ({ port }) => String(port), paint: paint.strong },
      { title: 'PROTOCOLS', text: ({ protocols }) => protocols.join(', ') || nothing, paint: paint.faint },
      { title: 'HERE', text: hereWords, shrinkTo: 8 },
      { title: 'NAME', text: ({ name }) => printable(name ?? nothing), shrinkTo: 12 },
      { title: 'USED BY', text: ({ software }) => printable(software ?? nothing), shrinkTo: 8 },
      { title: 'DESCRIPTION', text: ({ description }) => printable(description ?? nothing), shrinkTo: 16 },
      { title: 'FOUND BY', text: reasonWords, paint: paint.faint },
    ],
    found,
    columns,
  );
  return [paint.faint(titles), ...rows];
}

function hereWords({ open, process, label }: FoundPort): string {
  const state = open === null ? 'unknown' : open ? (process === null ? 'open' : `open: ${process}`) : nothing;
  return printable(label === null ? state : `${state} (${label})`);
}

function reasonWords({ matched, similar }: FoundPort): string {
  return similar ? `${reasons[matched]}, spelt alike` : reasons[matched];
}

const reasons: Readonly<Record<FoundPort['matched'], string>> = {
  port: 'number',
  name: 'name',
  alias: 'older name',
  description: 'description',
  software: 'software',
  process: 'process',
  label: 'label',
};
