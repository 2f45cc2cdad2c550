import type { SkippedPorts } from '../../../electron/shared/free-port.ts';
import { useText } from '../../environment.ts';
import { Fold } from '../story/fold.tsx';
import styles from './free-port-dialog.module.css';

/** Between them, registered ports and free ones may alternate a thousand times: nobody reads that far. */
const mostLines = 200;
const namesInSight = 4;

/** What was passed over, and why, folded until somebody asks. */
export function SkippedList({ skipped }: { readonly skipped: readonly SkippedPorts[] }) {
  const { freePort: words } = useText();
  if (skipped.length === 0) return null;
  const ports = skipped.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return (
    <Fold summary={words.passedOver(ports)}>
      <ul className={styles['skipped']}>
        {skipped.slice(0, mostLines).map(({ first, last, reason, what }) => (
          <li key={first}>
            <b>{words.ports(first, last)}</b>
            <span>{words.reasons[reason]}</span>
            {what.length > 0 && (
              <span className={styles['soft']}>
                {words.what(what.slice(0, namesInSight), Math.max(0, what.length - namesInSight))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {skipped.length > mostLines && <p>{words.moreLines(skipped.length - mostLines)}</p>}
    </Fold>
  );
}
