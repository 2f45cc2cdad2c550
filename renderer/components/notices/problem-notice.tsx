import { ChevronRight } from 'lucide-react';
import type { Problem } from '../../../electron/shared/snapshot.ts';
import { useText } from '../../environment.ts';
import styles from './notice.module.css';

interface ProblemNoticeProps {
  readonly problems: readonly Problem[];
  /** Sets what every source saw side by side. */
  onCompare(): void;
}

/** One line until it is opened: what could not be read, and what can be done about each. */
export function ProblemNotice({ problems, onCompare }: ProblemNoticeProps) {
  const { notices, sources } = useText();
  const [first, ...others] = problems;
  return (
    <details className={styles['problems']}>
      <summary>
        <ChevronRight size={14} aria-hidden />
        {first && others.length === 0 ? first.message : notices.problems(problems.length)}
      </summary>
      <ul>
        {problems.map(({ source, message, rowsAffected, remedy }) => (
          <li key={`${source} ${message}`}>
            {others.length > 0 && <p>{message}</p>}
            <p>{remedy}</p>
            <p className={styles['source']}>
              {source}
              {rowsAffected !== null && ` · ${notices.rowsAffected(rowsAffected)}`}
            </p>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onCompare}>
        {sources.compare}
      </button>
    </details>
  );
}
