import { durationSince } from '../../../electron/shared/duration.ts';
import { localTime } from '../../../electron/shared/local-moment.ts';
import { sentence } from '../../../electron/shared/sentence.ts';
import { useEnvironment } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useStops } from '../../hooks/use-stops.ts';
import { NotebookNotice } from '../notebook/notebook-notice.tsx';
import { SettingsNotice } from '../settings/settings-notice.tsx';
import styles from './notice.module.css';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** What went wrong, the gravest first, where the person can decide. */
export function Notices({ page }: { readonly page: Page }) {
  const environment = useEnvironment();
  const { notices, connection, refresh } = environment.text;
  const { feed, nowMs } = page;
  const { quitting } = useStops();
  const snapshot = feed.watch?.snapshot ?? null;
  const failure = feed.watch?.failure ?? null;
  return (
    <section className={styles['notices']} aria-label={notices.label}>
      {!feed.connected && (
        <Notice title={notices.lost} action={{ label: notices.retry, run: () => void environment.feed.retry() }}>
          {notices.lostDetail(connection.unreachable)}
        </Notice>
      )}
      {failure !== null && (
        <Notice
          title={notices.failure}
          action={{ label: refresh, run: () => void environment.feed.refresh() }}
          more={{ label: notices.whatToDo, run: () => page.openSheet('sources') }}
        >
          {[
            sentence(failure),
            snapshot && notices.failureAge(localTime(snapshot.at, nowMs), durationSince(snapshot.at, nowMs)),
            notices.failureNext,
          ]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      )}
      {feed.trouble !== null && (
        <Notice
          title={notices.trouble(feed.trouble)}
          action={{ label: notices.dismiss, run: environment.feed.dismissTrouble }}
        />
      )}
      {quitting !== null && <Notice title={notices.quitting(quitting)}>{notices.quitAgain}</Notice>}
      <NotebookNotice />
      <SettingsNotice onOpen={() => page.openSheet('settings')} />
      {snapshot && snapshot.problems.length > 0 && (
        <ProblemNotice problems={snapshot.problems} onCompare={() => page.openSheet('sources')} />
      )}
    </section>
  );
}
