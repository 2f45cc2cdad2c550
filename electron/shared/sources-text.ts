import type { SourceReport, SourcesReport } from './snapshot.ts';
import type { SharedSourcesWords } from './text/en.ts';
import { socketProtocols } from './transport.ts';

export interface ReportLine {
  readonly indent: 0 | 1 | 2;
  readonly text: string;
  readonly weight: 'strong' | 'plain' | 'faint' | 'warn';
}

/** The whole report as lines. @param most how many sockets of a difference are listed; the others are counted */
export function sourcesLines(
  report: SourcesReport,
  words: SharedSourcesWords,
  most = Number.POSITIVE_INFINITY,
): readonly ReportLine[] {
  return [
    line(0, words.asked(report)),
    line(0, words.hidden(report)),
    ...hiddenRemedies(report).map((remedy) => line(0, words.remedy(remedy))),
    ...report.sources.flatMap((source) => [line(0, ''), ...sourceLines(source, report, words, most)]),
  ];
}

/** What would show the owners that are hidden; nothing where none is. */
export function hiddenRemedies({ hiddenOwners, sources }: SourcesReport): readonly string[] {
  if (!hiddenOwners) return [];
  // The owners come from the main source: what bars the way to another, as to a container engine, hides none of them.
  const main = sources.filter(({ role }) => role === 'main');
  const problems = main.flatMap((source) => source.problems).filter(({ code }) => code === 'permission');
  return [...new Set(problems.map(({ remedy }) => remedy))];
}

/** That it saw the same as the others, as far as both looked; null where something differed or nobody else answered. */
export function agreement(source: SourceReport, { sources }: SourcesReport, words: SharedSourcesWords): string | null {
  const heard = sources.filter(({ role, state }) => role !== 'containers' && state === 'answered');
  const compared = heard.filter(({ role }) => role !== 'details');
  if (compared.length < 2 || !compared.includes(source)) return null;
  if (source.onlyHere.length + source.missingHere.length > 0) return null;
  const others = new Set(heard.filter((other) => other !== source).flatMap(({ covers }) => covers));
  const common = source.covers.filter((protocol) => others.has(protocol));
  const unseen = socketProtocols.filter((protocol) => others.has(protocol) && !source.covers.includes(protocol));
  if (unseen.length > 0) return words.agreesInPart(common, unseen);
  const alone = source.covers.filter((protocol) => !others.has(protocol));
  return alone.length > 0 ? words.agreedInPart(common, alone) : words.agrees;
}

/** `answered: saw 28 sockets, in 4.0 ms, …`; what was not asked has cost nothing. */
export function sourceOutcome(source: SourceReport, words: SharedSourcesWords): string {
  const { state, cost } = source;
  if (state === 'absent') return words.states.absent;
  const said = state === 'answered' ? words.saw(source) : words.states[state];
  return `${said}, ${words.cost(cost)}`;
}

function sourceLines(
  source: SourceReport,
  report: SourcesReport,
  words: SharedSourcesWords,
  most: number,
): readonly ReportLine[] {
  const { onlyHere, missingHere, problems } = source;
  const agreed = agreement(source, report, words);
  return [
    line(0, `${source.source}: ${words.roles[source.role]}`, 'strong'),
    line(1, source.description, 'faint'),
    line(1, sourceOutcome(source, words), source.state === 'failed' ? 'warn' : 'plain'),
    ...(agreed === null ? [] : [line(1, agreed)]),
    ...differenceLines(words.onlyHere(onlyHere.length), onlyHere, words, most),
    ...differenceLines(words.missingHere(missingHere.length), missingHere, words, most),
    ...problems.flatMap(({ message, remedy }) => [line(1, message, 'warn'), line(2, words.remedy(remedy))]),
  ];
}

function differenceLines(
  title: string,
  endpoints: readonly string[],
  words: SharedSourcesWords,
  most: number,
): readonly ReportLine[] {
  if (endpoints.length === 0) return [];
  const more = endpoints.length - most;
  return [
    line(1, title),
    ...endpoints.slice(0, most).map((endpoint) => line(2, endpoint)),
    ...(more > 0 ? [line(2, words.more(more), 'faint')] : []),
  ];
}

function line(indent: ReportLine['indent'], text: string, weight: ReportLine['weight'] = 'plain'): ReportLine {
  return { indent, text, weight };
}
