import type { SourceReport, SourcesReport } from '../shared/snapshot.ts';
import { complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { counted } from './list-words.ts';
import { createPaint } from './paint.ts';
import { printable, printableJson } from './printable.ts';
import type { Terminal } from './terminal.ts';

export interface SourcesDeps {
  readonly terminal: Terminal;
  readonly reportSources: () => Promise<SourcesReport>;
}

/** `portolan sources`: exits with 1 when no source could be asked at all. */
export async function sources({ json }: { readonly json: boolean }, deps: SourcesDeps): Promise<number> {
  const { terminal } = deps;
  const report = await deps.reportSources();
  if (json) terminal.print(printableJson(report));
  else for (const line of report.sources.flatMap((each) => sourceLines(each, terminal.colour))) terminal.print(line);
  complainOfProblems(
    terminal,
    report.sources.flatMap(({ problems }) => problems),
  );
  return report.sources.some(({ socketsSeen }) => socketsSeen !== null) ? exitStatus.done : exitStatus.internalError;
}

function sourceLines({ source, description, socketsSeen, cost, onlyHere, missingHere }: SourceReport, colour: boolean) {
  const paint = createPaint(colour);
  const seen = socketsSeen === null ? 'could not be asked' : `saw ${counted(socketsSeen, 'socket')}`;
  return [
    `${paint.strong(source)}  ${paint.faint(description)}`,
    `  ${seen}, in ${cost.wallMs.toFixed(1)} ms (${cost.cpuMs.toFixed(1)} ms of processor time)`,
    ...onlyHere.map((endpoint) => `  only here: ${printable(endpoint)}`),
    ...missingHere.map((endpoint) => `  missing here: ${printable(endpoint)}`),
    '',
  ];
}
