import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useQuestion } from '../../hooks/use-question.ts';
import button from '../framed-button.module.css';
import { Section } from '../story/section.tsx';
import { ReachabilityResults } from './reachability-results.tsx';
import styles from './reachability-section.module.css';

interface ReachabilitySectionProps {
  readonly page: Pick<Page, 'announce' | 'nowMs'>;
  readonly port: number;
  /** What listens on the port. */
  readonly groups: readonly ListenerGroup[];
}

/** Whether connections from this computer to its own addresses come about: on request only. */
export function ReachabilitySection({ page, port, groups }: ReachabilitySectionProps) {
  const { reachability: words } = useText();
  const { asking, answer, error, ask } = useQuestion('checkReachability');
  const tcp = groups.some(({ protocol }) => protocol === 'tcp');
  const udp = groups.some(({ protocol }) => protocol === 'udp');
  if (port === 0 || (!tcp && !udp && answer === null)) return null;
  return (
    <Section title={words.title}>
      <div className={styles['reachability']}>
        {(tcp || answer !== null) && (
          <>
            <p>{words.what}</p>
            <p className={styles['soft']}>{words.sees}</p>
            <button
              type="button"
              className={button['button']}
              aria-disabled={asking || undefined}
              onClick={asking ? undefined : () => ask({ port })}
            >
              {answer === null ? words.check : words.again}
            </button>
            <p role="status">{asking && words.checking}</p>
            {error !== null && !asking && (
              <p role="alert" className={styles['error']}>
                {words.failed(error)}
              </p>
            )}
            {answer !== null && <ReachabilityResults report={answer} page={page} />}
          </>
        )}
        {udp && <p className={styles['soft']}>{words.udp}</p>}
      </div>
    </Section>
  );
}
