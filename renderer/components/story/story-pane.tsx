import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { groupListeners } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import { useFocusReturn } from '../../hooks/use-focus-return.ts';
import type { Page } from '../../hooks/use-page.ts';
import { useStory } from '../../hooks/use-story.ts';
import { editionKey } from '../../model/edition-key.ts';
import { portSignature } from '../../model/port-signature.ts';
import { isSameTarget, stoppables } from '../../model/stop-targets.ts';
import { StopPanel } from '../stop/stop-panel.tsx';
import { CheckSection } from './check-section.tsx';
import { HereSection } from './here-section.tsx';
import { PortScale } from './port-scale.tsx';
import { RegisteredSection } from './registered-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import styles from './story-pane.module.css';
import { StoryTitle } from './story-title.tsx';

interface StoryPaneProps {
  readonly page: Page;
  readonly port: number;
}

/** Everything that can be told of one port. Drawn anew for each port, so that nothing of the last one stays. */
export function StoryPane({ page, port }: StoryPaneProps) {
  const { story: words } = useText();
  const { rows } = page.list;
  const signature = useMemo(() => portSignature(rows, port), [rows, port]);
  const edition = editionKey(page.feed.registry);
  const { story, error, retry } = useStory(port, `${edition} ${signature}`);
  const pane = useRef<HTMLDivElement>(null);
  const here = story ? groupListeners(story.here) : [];
  const { flow } = page.stop;
  const flowHasCard =
    flow.phase !== 'idle' &&
    here.flatMap(stoppables).some((each) => 'target' in each && isSameTarget(each.target, flow.target));

  const flowStandsAlone = flow.phase !== 'idle' && flow.target.port === port && !flowHasCard;
  useFocusReturn(flowStandsAlone, pane);

  useEffect(() => {
    pane.current?.scrollTo?.({ top: 0 });
  }, []);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={pane} className={styles['pane']} aria-label={words.port(port)} data-story tabIndex={0}>
      <button type="button" className={styles['back']} onClick={page.closeStory}>
        <ArrowLeft size={14} aria-hidden /> {words.back}
      </button>
      <StoryTitle port={port} groups={here} known={story !== null} />
      {flowStandsAlone && <StopPanel page={page} />}
      {story ? (
        <>
          <p className={styles['lead']}>{story.headline}</p>
          {error && <p className={styles['outdated']}>{words.outdated(error.message)}</p>}
          <PortScale label={words.scale(port, story.range)} port={port} rows={rows} />
          <HereSection page={page} story={story} groups={here} />
          <RegisteredSection story={story} />
          <CheckSection commands={story.check} page={page} />
          <SourcesSection story={story} page={page} />
        </>
      ) : (
        <p className={styles['lead']} role="status">
          {error ? words.failed(error.message) : words.loading(port)}
        </p>
      )}
      {error && (
        <button type="button" className={styles['retry']} onClick={retry}>
          {words.retry}
        </button>
      )}
    </section>
  );
}
