import { printable, printableJson } from '../shared/printable.ts';
import type { SourcesReport } from '../shared/snapshot.ts';
import { type ReportLine, sourcesLines } from '../shared/sources-text.ts';
import { sourcesWords } from '../shared/text/en.ts';
import { complain } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { createPaint, type Paint } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

export interface SourcesDeps {
  readonly terminal: Terminal;
  readonly reportSources: () => Promise<SourcesReport>;
}

/** Of a difference between sources; JSON has all. */
const mostListed = 12;
const widestText = 100;
const narrowestText = 20;

/** `portolan sources`: exits with 1 when no source could be asked at all. */
export async function sources({ json }: { readonly json: boolean }, deps: SourcesDeps): Promise<number> {
  const { terminal } = deps;
  const report = await deps.reportSources();
  if (json) terminal.print(printableJson(report));
  else for (const line of screenLines(report, terminal)) terminal.print(line);
  if (report.sources.some(({ role, state }) => role !== 'containers' && state === 'answered')) return exitStatus.done;
  complain(terminal, 'no source could say which ports are open.');
  return exitStatus.internalError;
}

function screenLines(report: SourcesReport, { colour, columns }: Terminal): readonly string[] {
  const paint = createPaint(colour);
  const width = Math.max(narrowestText, Math.min(columns ?? widestText, widestText));
  return sourcesLines(report, sourcesWords, mostListed).flatMap((line) => drawn(line, width, paint));
}

/** What does not fit goes on below, a little further in, so that the eye finds where each line begins. */
function drawn({ indent, text, weight }: ReportLine, width: number, paint: Paint): readonly string[] {
  if (text === '') return [''];
  const space = '  '.repeat(indent);
  const lines = wrap(printable(text), width - space.length - 2);
  return lines.map(
    (words, index) => `${space}${index > 0 ? '  ' : ''}${weight === 'plain' ? words : paint[weight](words)}`,
  );
}
