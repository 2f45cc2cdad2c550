import { CircleCheck, CircleHelp, CircleSlash, CircleX, type LucideIcon } from 'lucide-react';
import { localTime } from '../../../electron/shared/local-moment.ts';
import type { ReachabilityAttempt, ReachabilityReport } from '../../../electron/shared/reachability.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { reachabilityText } from '../../model/reachability-report.ts';
import { CopyButton } from '../copy-button.tsx';
import button from '../text-button.module.css';
import styles from './reachability-section.module.css';

interface ReachabilityResultsProps {
  readonly report: ReachabilityReport;
  readonly page: Pick<Page, 'announce' | 'nowMs'>;
}

/** Told apart by shape as well, for whoever sees no colours. */
const icons: Readonly<Record<ReachabilityAttempt['result'], LucideIcon>> = {
  connected: CircleCheck,
  refused: CircleX,
  'no-answer': CircleHelp,
  unreachable: CircleSlash,
  failed: CircleHelp,
};

/** One line per address, then what that shows and what it does not. */
export function ReachabilityResults({ report, page }: ReachabilityResultsProps) {
  const { reachability: words, language } = useText();
  const took = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond' });
  return (
    <div className={styles['results']}>
      <p role="status" className={styles['soft']}>
        {words.checkedAt(localTime(report.at, page.nowMs))}
      </p>
      {report.attempts.length > 0 && (
        <table className={styles['table']}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.address}</th>
              <th scope="col">{words.interface}</th>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.took}</th>
            </tr>
          </thead>
          <tbody>
            {report.attempts.map(({ address, interface: name, result, detail, tookMs }) => {
              const Icon = icons[result];
              return (
                <tr key={address} data-result={result}>
                  <th scope="row">
                    <code>{address}</code>
                  </th>
                  <td>{name}</td>
                  <td>
                    <span className={styles['result']}>
                      <Icon size={14} aria-hidden /> {words.results[result]}
                    </span>
                    {detail !== null && <small>{detail}</small>}
                  </td>
                  <td>{took.format(tookMs)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Sentences title={words.disagreements} sentences={report.disagreements} warn />
      <Sentences title={words.proves} sentences={report.proves} />
      <Sentences title={words.provesNot} sentences={report.provesNot} />
      <CopyButton className={button['button']} value={reachabilityText(report, words)} label={words.copy} page={page} />
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  /** It deserves attention. */
  readonly warn?: boolean;
}

function Sentences({ title, sentences, warn = false }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <div data-warn={warn || undefined} className={styles['sentences']}>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
