import { formatEndpoint } from '../../electron/shared/endpoint.ts';
import { localMoment } from '../../electron/shared/local-moment.ts';
import type { ReachabilityReport } from '../../electron/shared/reachability.ts';
import type { ReachabilityWords } from '../text/en/reachability.ts';

/** The report as plain text, to pass on. */
export function reachabilityText(report: ReachabilityReport, words: ReachabilityWords): string {
  const { port, at, attempts, disagreements, proves, provesNot } = report;
  const part = (title: string, sentences: readonly string[]) =>
    sentences.length === 0 ? [] : ['', title, ...sentences.map((sentence) => `- ${sentence}`)];
  return [
    words.report(port, localMoment(at)),
    '',
    ...attempts.map(({ address, interface: name, result, detail, tookMs }) =>
      [`${formatEndpoint(address, port)} (${name})`, words.results[result], `${tookMs} ms`, detail]
        .filter((cell) => cell !== null)
        .join('\t'),
    ),
    ...part(words.disagreements, disagreements),
    ...part(words.proves, proves),
    ...part(words.provesNot, provesNot),
    '',
  ].join('\n');
}
