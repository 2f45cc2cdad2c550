import { Bell, BellRing, ChevronLeft, ChevronRight, Star } from 'lucide-react';
import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { ruleOfPort } from '../../model/alert-rules.ts';
import { neighboursOf } from '../../model/neighbours.ts';
import { IconButton } from '../icon-button.tsx';
import { StoryMenu } from './story-menu.tsx';
import styles from './story-tools.module.css';

interface StoryToolsProps {
  readonly page: Page;
  readonly port: number;
  /** Null until it was told. */
  readonly story: Story | null;
}

/**
 * On to the next assigned port, the star of a favourite, the bell, and out with the story. They stay from one story to
 * the next, and so does the focus.
 */
export function StoryTools({ page, port, story }: StoryToolsProps) {
  const { storyPage: words, story: storyWords, alerts, table } = useText();
  const watched = ruleOfPort(useSettings().settings.alerts.rules, port)?.enabled === true;
  const favourite = page.favourites.ports.has(port);
  const { previous, next } = neighboursOf(story?.related ?? []);

  function go(port: number | null): boolean {
    if (port === null) return false;
    page.openStory(port);
    page.announce(storyWords.port(port));
    return true;
  }

  useShortcuts((command) => (command === 'previous-port' ? go(previous) : command === 'next-port' ? go(next) : false));

  return (
    <div className={styles['tools']}>
      <IconButton
        icon={ChevronLeft}
        label={words.previous(previous)}
        shortcut="["
        idle={previous === null}
        onClick={() => go(previous)}
      />
      <IconButton
        icon={ChevronRight}
        label={words.next(next)}
        shortcut="]"
        idle={next === null}
        onClick={() => go(next)}
      />
      <IconButton
        icon={Star}
        label={table.favourite.star(port)}
        shortcut="f"
        pressed={favourite}
        onClick={() => page.favourites.toggle(port)}
      />
      <IconButton
        icon={watched ? BellRing : Bell}
        label={watched ? alerts.watched(port) : alerts.when(port)}
        shortcut="w"
        onClick={() => page.askForAlert(port)}
      />
      <StoryMenu page={page} story={story} />
    </div>
  );
}
