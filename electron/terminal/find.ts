import type { Registry } from '../registry/registry.ts';
import type { FoundPort } from '../shared/registry.ts';
import { complain } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { nothing } from './list-words.ts';
import { createPaint } from './paint.ts';
import { printable, printableJson } from './printable.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

export interface FindDeps {
  readonly terminal: Terminal;
  readonly registry: Registry;
}

const limit = 50;

/** `portolan find`. Nothing found is an answer, not an error. */
export function find(text: string, { json }: { readonly json: boolean }, { terminal, registry }: FindDeps): number {
  const found = registry.find(text, limit);
  if (json) {
    terminal.print(printableJson({ text, registryDate: registry.date, found }));
  } else if (found.length === 0) {
    complain(terminal, `the registry of ${registry.date} has nothing for '${text}'.`);
  } else {
    for (const line of foundLines(found, terminal)) terminal.print(line);
    if (found.length === limit) complain(terminal, `these are the first ${limit}; a longer text finds fewer.`);
  }
  return exitStatus.done;
}

function foundLines(found: readonly FoundPort[], { colour, columns }: Terminal): readonly string[] {
  const paint = createPaint(colour);
  const [titles = '', ...rows] = textTable<FoundPort>(
    [
      { title: 'PORT', align: 'right', text: ({ port }) => String(port), paint: paint.strong },
      { title: 'PROTOCOLS', text: ({ protocols }) => protocols.join(', ') || nothing, paint: paint.faint },
      { title: 'NAME', text: ({ name }) => printable(name ?? nothing), shrinkTo: 12 },
      { title: 'DESCRIPTION', text: ({ description }) => printable(description ?? nothing), shrinkTo: 16 },
    ],
    found,
    columns,
  );
  return [paint.faint(titles), ...rows];
}
