import { type FreePortAnswer, type FreePortQuestion, isOnlyNamed, type SkippedPorts } from '../shared/free-port.ts';
import { skipReasonWords } from '../shared/free-port-text.ts';
import { printable, printableJson } from '../shared/printable.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { complain, complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { nothing } from './list-words.ts';
import { createPaint } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

export interface FreeOptions extends FreePortQuestion {
  readonly json: boolean;
}

export interface FreeDeps {
  readonly terminal: Terminal;
  readonly registryDate: string;
  readonly survey: () => Promise<Snapshot>;
  readonly find: (question: FreePortQuestion, snapshot: Snapshot | null) => Promise<FreePortAnswer>;
}

/**
 * `portolan free`. In a pipe the port alone is printed, so that a script can use it: `PORT=$(portolan free)`. On a
 * screen the ports that were passed over follow.
 */
export async function free({ json, ...question }: FreeOptions, deps: FreeDeps): Promise<number> {
  const { terminal, registryDate } = deps;
  const snapshot = await deps.survey();
  // What no source answered for is not known to be empty.
  const answer = await deps.find(question, snapshot.sources.length > 0 ? snapshot : null);
  const { port, named, unknown } = answer;
  if (json) terminal.print(printableJson({ ...question, registryDate, ...answer }));
  else if (port !== null) terminal.print(createPaint(terminal.colour).strong(String(port)));
  if (!json && terminal.columns !== null) for (const line of skippedLines(answer, terminal)) terminal.print(line);
  if (named) complain(terminal, `${port} has a name all the same (${reasonOf(named)}).`);
  if (port === null) for (const line of noneWords(question, answer)) complain(terminal, line);
  for (const words of unknown) complain(terminal, words);
  if (!snapshot.complete) complainOfProblems(terminal, snapshot.problems);
  return port === null ? exitStatus.refused : exitStatus.done;
}

function noneWords({ from, to, protocol }: FreePortQuestion, { until, skipped }: FreePortAnswer): readonly string[] {
  const spanned =
    from === until ? `${protocol} port ${from} does not suit` : `no ${protocol} port from ${from} to ${until} suits`;
  const onlyNamed = skipped.find(isOnlyNamed);
  const alone = skipped.length === 1 && skipped[0] ? ` (${reasonOf(skipped[0])})` : '';
  return [
    `${spanned}${alone}.`,
    ...(onlyNamed
      ? [
          `nothing but its name speaks against ${onlyNamed.first}: portolan free ${from}-${to} --named takes such a port.`,
        ]
      : []),
  ];
}

function reasonOf({ reason, what }: SkippedPorts): string {
  return what.length === 0 ? skipReasonWords[reason] : `${skipReasonWords[reason]}: ${what.join(', ')}`;
}

function skippedLines({ skipped }: FreePortAnswer, { colour, columns }: Terminal): readonly string[] {
  if (skipped.length === 0) return [];
  const paint = createPaint(colour);
  const [titles = '', ...rows] = textTable<SkippedPorts>(
    [
      { title: 'PASSED OVER', text: ({ first, last }) => (first === last ? `${first}` : `${first}-${last}`) },
      { title: 'BECAUSE', text: ({ reason }) => skipReasonWords[reason] },
      { title: 'WHAT', text: ({ what }) => printable(what.join(', ') || nothing), shrinkTo: 12, paint: paint.faint },
    ],
    skipped,
    columns,
  );
  return ['', paint.faint(titles), ...rows];
}
