import { localMoment } from './local-moment.ts';
import type { Cost, SourceReport, SourcesReport } from './snapshot.ts';
import { type SocketProtocol, socketProtocols } from './transport.ts';

/** What people read of a report on the sources: the same words in the window, in the terminal and on the clipboard. */
export const sourcesWords = {
  asked: ({ at, reader: { user, uid } }: SourcesReport) =>
    `Asked at ${localMoment(at)} with the rights of ${user}${uid === null ? '' : ` (uid ${uid})`}.`,
  hidden: ({ hiddenOwners, reader: { user } }: SourcesReport) => {
    if (hiddenOwners === null)
      return `How many owners are hidden from ${user} is not known: the main source did not answer.`;
    if (hiddenOwners === 0) return `No owner of a socket is hidden from ${user}.`;
    return `The ${hiddenOwners === 1 ? 'owner of 1 socket is' : `owners of ${hiddenOwners} sockets are`} hidden from ${user}.`;
  },
  remedy: (words: string) => `What you can do: ${words}`,
  roles: {
    main: 'gives the rows',
    details: 'adds what the main source cannot know',
    check: 'second opinion',
    containers: 'names containers and their ports',
  } satisfies Record<SourceReport['role'], string>,
  states: {
    answered: 'answered',
    failed: 'failed',
    absent: 'not on this computer',
  } satisfies Record<SourceReport['state'], string>,
  saw: ({ role, socketsSeen: seen }: SourceReport) => {
    if (seen === null) return 'saw nothing';
    const one = role === 'containers' ? 'published port' : 'socket';
    return `saw ${seen} ${one}${seen === 1 ? '' : 's'}`;
  },
  cost: ({ wallMs, cpuMs }: Cost) => `${milliseconds(wallMs)}, of which ${milliseconds(cpuMs)} processor time`,
  onlyHere: (count: number) => `Only this source saw ${sockets(count)}:`,
  missingHere: (count: number) => `Others saw ${sockets(count)} that this source did not:`,
  agrees: 'Saw the same as the others.',
  /** Of a source that looks at fewer protocols than the others. */
  agreesInPart: (common: readonly SocketProtocol[], rest: readonly SocketProtocol[]) =>
    `Saw the same ${protocols(common)} sockets as the others; it does not look at ${protocols(rest)}.`,
  /** Of a source that looks at more protocols than any other. */
  agreedInPart: (common: readonly SocketProtocol[], rest: readonly SocketProtocol[]) =>
    `Saw the same ${protocols(common)} sockets as the others, which do not look at ${protocols(rest)}.`,
  more: (count: number) => `and ${count} more`,
};

export interface ReportLine {
  readonly indent: 0 | 1 | 2;
  readonly text: string;
  readonly weight: 'strong' | 'plain' | 'faint' | 'warn';
}

/** The whole report as lines. @param most how many sockets of a difference are listed; the others are counted */
export function sourcesLines(report: SourcesReport, most = Number.POSITIVE_INFINITY): readonly ReportLine[] {
  return [
    line(0, sourcesWords.asked(report)),
    line(0, sourcesWords.hidden(report)),
    ...hiddenRemedies(report).map((remedy) => line(0, sourcesWords.remedy(remedy))),
    ...report.sources.flatMap((source) => [line(0, ''), ...sourceLines(source, report, most)]),
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
export function agreement(source: SourceReport, { sources }: SourcesReport): string | null {
  const heard = sources.filter(({ role, state }) => role !== 'containers' && state === 'answered');
  const compared = heard.filter(({ role }) => role !== 'details');
  if (compared.length < 2 || !compared.includes(source)) return null;
  if (source.onlyHere.length + source.missingHere.length > 0) return null;
  const others = new Set(heard.filter((other) => other !== source).flatMap(({ covers }) => covers));
  const common = source.covers.filter((protocol) => others.has(protocol));
  const unseen = socketProtocols.filter((protocol) => others.has(protocol) && !source.covers.includes(protocol));
  if (unseen.length > 0) return sourcesWords.agreesInPart(common, unseen);
  const alone = source.covers.filter((protocol) => !others.has(protocol));
  return alone.length > 0 ? sourcesWords.agreedInPart(common, alone) : sourcesWords.agrees;
}

/** `answered: saw 28 sockets, in 4.0 ms, …`; what was not asked has cost nothing. */
export function sourceOutcome(source: SourceReport): string {
  const { state, cost } = source;
  if (state === 'absent') return sourcesWords.states.absent;
  const said = state === 'answered' ? sourcesWords.saw(source) : sourcesWords.states[state];
  return `${said}, in ${sourcesWords.cost(cost)}`;
}

function sourceLines(source: SourceReport, report: SourcesReport, most: number): readonly ReportLine[] {
  const { onlyHere, missingHere, problems } = source;
  const agreed = agreement(source, report);
  return [
    line(0, `${source.source}: ${sourcesWords.roles[source.role]}`, 'strong'),
    line(1, source.description, 'faint'),
    line(1, sourceOutcome(source), source.state === 'failed' ? 'warn' : 'plain'),
    ...(agreed === null ? [] : [line(1, agreed)]),
    ...differenceLines(sourcesWords.onlyHere(onlyHere.length), onlyHere, most),
    ...differenceLines(sourcesWords.missingHere(missingHere.length), missingHere, most),
    ...problems.flatMap(({ message, remedy }) => [line(1, message, 'warn'), line(2, sourcesWords.remedy(remedy))]),
  ];
}

function differenceLines(title: string, endpoints: readonly string[], most: number): readonly ReportLine[] {
  if (endpoints.length === 0) return [];
  const more = endpoints.length - most;
  return [
    line(1, title),
    ...endpoints.slice(0, most).map((endpoint) => line(2, endpoint)),
    ...(more > 0 ? [line(2, sourcesWords.more(more), 'faint')] : []),
  ];
}

function line(indent: ReportLine['indent'], text: string, weight: ReportLine['weight'] = 'plain'): ReportLine {
  return { indent, text, weight };
}

function protocols(names: readonly SocketProtocol[]): string {
  return names.map((name) => name.toUpperCase()).join(' and ');
}

function milliseconds(value: number): string {
  return value < 1_000 ? `${value.toFixed(1)} ms` : `${(value / 1_000).toFixed(1)} s`;
}

function sockets(count: number): string {
  return count === 1 ? '1 socket' : `${count} sockets`;
}
