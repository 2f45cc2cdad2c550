import { useRef } from 'react';
import { localTime } from '../../electron/shared/local-moment.ts';
import { Announcer } from '../components/announcer.tsx';
import { Notices } from '../components/notices/notices.tsx';
import { Sheets } from '../components/sheets.tsx';
import { Overview } from '../components/story/overview.tsx';
import { StoryPane } from '../components/story/story-pane.tsx';
import { FindButton } from '../components/toolbar/find-button.tsx';
import { ListBar } from '../components/toolbar/list-bar.tsx';
import { MoreMenu } from '../components/toolbar/more-menu.tsx';
import { ReadStatus } from '../components/toolbar/read-status.tsx';
import { SearchBox } from '../components/toolbar/search-box.tsx';
import { WelcomeScreen } from '../components/welcome/welcome-screen.tsx';
import { useText } from '../environment.ts';
import { useCommands } from '../hooks/use-commands.ts';
import { useFocusReturn } from '../hooks/use-focus-return.ts';
import { usePage } from '../hooks/use-page.ts';
import { useWelcome } from '../hooks/use-welcome.ts';
import { outdatedSince } from '../model/outdated.ts';
import { ListPane } from './list-pane.tsx';
import styles from './page.module.css';

/** The full window: the list, and beside it the story of one port. */
export function WindowView() {
  const text = useText();
  const page = usePage('window');
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const since = outdatedSince(page.feed);
  const welcome = useWelcome(page);
  const run = useCommands(page, { search, list: grid });
  useFocusReturn(page.openPort !== null, grid);

  return (
    <div className={styles['page']}>
      <header>
        <h1 className="visually-hidden">{text.pageTitle}</h1>
        <div className={styles['bar']}>
          <SearchBox value={page.list.text} field={search} onChange={page.list.setText} />
          <div className={styles['tools']}>
            <ReadStatus />
            <FindButton openSheet={page.openSheet} />
            <MoreMenu run={run} />
          </div>
        </div>
        <ListBar page={page} run={run} />
      </header>
      <Notices page={page} />
      <main className={styles['columns']} data-story-open={page.openPort !== null || undefined}>
        <ListPane page={page} grid={grid} run={run} />
        <div className={styles['side']}>
          {page.openPort === null ? (
            <Overview rows={page.list.rows} asOf={since && localTime(since, page.nowMs)} />
          ) : (
            <StoryPane page={page} port={page.openPort} />
          )}
        </div>
      </main>
      <Announcer page={page} />
      <Sheets page={page} run={run} />
      {welcome.open && <WelcomeScreen page={page} onClose={welcome.close} />}
    </div>
  );
}
