import type { SourceReport, SourcesReport } from '../../../electron/shared/snapshot.ts';
import { agreement, sourceOutcome } from '../../../electron/shared/sources-text.ts';
import { useText } from '../../environment.ts';
import sheet from '../sheet.module.css';
import { Difference } from './difference.tsx';
import styles from './sources-dialog.module.css';

interface SourceCardProps {
  readonly source: SourceReport;
  readonly report: SourcesReport;
}

/** One source: what it is for, what it saw, where it differs, what stood in its way. */
export function SourceCard({ source, report }: SourceCardProps) {
  const { sources: words } = useText();
  const agreed = agreement(source, report, words);
  const { state, role, onlyHere, missingHere, problems } = source;
  return (
    <article className={styles['source']} data-state={state} aria-label={source.source}>
      <h3>
        <code>{source.source}</code>
        <small>{words.roles[role]}</small>
      </h3>
      <p className={sheet['soft']}>{source.description}</p>
      <p className={styles['outcome']}>{sourceOutcome(source, words)}</p>
      {agreed !== null && <p>{agreed}</p>}
      <Difference title={words.onlyHere(onlyHere.length)} endpoints={onlyHere} />
      <Difference title={words.missingHere(missingHere.length)} endpoints={missingHere} />
      {problems.map(({ message, remedy }) => (
        <div key={`${message} ${remedy}`} className={styles['problem']}>
          <p>{message}</p>
          <p className={sheet['soft']}>{words.remedy(remedy)}</p>
        </div>
      ))}
    </article>
  );
}
