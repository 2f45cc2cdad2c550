import { AppWindow } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Announcer } from '../components/announcer.tsx';
import { Notices } from '../components/notices/notices.tsx';
import { Sheets } from '../components/sheets.tsx';
import { StoryPane } from '../components/story/story-pane.tsx';
import button from '../components/text-button.module.css';
import { FilterChips } from '../components/toolbar/filter-chips.tsx';
import { FindButton } from '../components/toolbar/find-button.tsx';
import { MoreMenu } from '../components/toolbar/more-menu.tsx';
import { ReadStatus } from '../components/toolbar/read-status.tsx';
import { SearchBox } from '../components/toolbar/search-box.tsx';
import { useEnvironment } from '../environment.ts';
import { selectField } from '../hooks/select-field.ts';
import { useCommands } from '../hooks/use-commands.ts';
import { usePage } from '../hooks/use-page.ts';
import { isUnderWay } from '../model/stop-flow.ts';
import { asksForRights } from '../model/stop-spots.ts';
import { ListPane } from './list-pane.tsx';
import styles from './page.module.css';

/** The panel at the tray: search and list, and a story in their place. */
export function PanelView() {
  const { bridge, text } = useEnvironment();
  const page = usePage('panel');
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const run = useCommands(page, { search, list: grid, leave: () => void bridge.call('hidePanel', {}) });
  const { stop, reveal, sheet } = page;
  // The system asks for rights in a window of its own, and so is a file chosen, or dragged from another.
  const held = isUnderWay(stop.flow) || stop.spots.some(asksForRights) || reveal.asking || sheet === 'registry';

  useEffect(() => {
    if (!held) return;
    // Said again on each focus: a panel that was hidden by hand is no longer held when it comes back.
    const hold = () => void bridge.call('holdPanel', { held: true });
    hold();
    window.addEventListener('focus', hold);
    return () => {
      window.removeEventListener('focus', hold);
      void bridge.call('holdPanel', { held: false });
    };
  }, [bridge, held]);

  useEffect(() => {
    const focusSearch = () => selectField(search.current);
    window.addEventListener('focus', focusSearch);
    return () => window.removeEventListener('focus', focusSearch);
  }, []);

  return (
    <div className={styles['page']} data-view="panel">
      <header>
        <h1 className="visually-hidden">{text.pageTitle}</h1>
        {page.openPort === null && (
          <div className={styles['bar']}>
            <SearchBox value={page.list.text} field={search} onChange={page.list.setText} autoFocus />
            <FilterChips
              controls={page.list.controls}
              facets={page.list.facets}
              ownMeansSomething={page.list.ownMeansSomething}
            />
          </div>
        )}
      </header>
      <Notices page={page} />
      <main className={styles['single']}>
        {page.openPort === null ? (
          <ListPane page={page} grid={grid} run={run} />
        ) : (
          <StoryPane page={page} port={page.openPort} />
        )}
      </main>
      <footer className={styles['foot']}>
        <button
          type="button"
          className={button['button']}
          onClick={() => void bridge.call('openWindow', { port: page.openPort })}
        >
          <AppWindow size={14} aria-hidden /> {text.openWindow}
        </button>
        <FindButton openSheet={page.openSheet} />
        <MoreMenu run={run} />
        <ReadStatus />
      </footer>
      <Announcer page={page} />
      <Sheets page={page} run={run} />
    </div>
  );
}
