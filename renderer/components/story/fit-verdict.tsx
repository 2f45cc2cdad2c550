import { CircleCheck, CircleQuestionMark, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { FitVerdict as Verdict } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import styles from './fit-verdict.module.css';

interface FitVerdictProps {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly software: string | null;
  /** The listener that is judged, in words; null where there is only one. */
  readonly of: string | null;
}

const icons: Readonly<Record<Verdict, LucideIcon>> = {
  expected: CircleCheck,
  plausible: CircleCheck,
  unusual: TriangleAlert,
  'cannot-tell': CircleQuestionMark,
};

/** A calm word with its reasons. Its colour and its picture only repeat the word. */
export function FitVerdict({ verdict, reasons, software, of }: FitVerdictProps) {
  const { storyPage: words } = useText();
  const Icon = icons[verdict];
  return (
    <div className={styles['verdict']} data-verdict={verdict}>
      <Icon size={16} aria-hidden />
      <div>
        <p className={styles['head']}>
          <span>
            <b>{words.verdicts[verdict]}</b>
            {software !== null && verdict !== 'cannot-tell' && ` · ${words.consistentWith(software)}`}{' '}
          </span>
          {of !== null && <span>{of}</span>}
        </p>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
    </div>
  );
}
