import { ArrowLeft } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { groupListeners, type ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import type { StopTarget } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import { useLostFocus } from '../../hooks/use-focus-return.ts';
import type { Page } from '../../hooks/use-page.ts';
import { revealedStops } from '../../hooks/use-reveal.ts';
import { useStory } from '../../hooks/use-story.ts';
import { holdsTarget } from '../../model/stop-spots.ts';
import { hiddenTarget, isSameTarget } from '../../model/stop-targets.ts';
import { storySignature } from '../../model/story-signature.ts';
import { PortHistorySection } from '../history/port-history-section.tsx';
import { OwnRating } from '../notebook/own-rating.tsx';
import { OwnWords } from '../notebook/own-words.tsx';
import { ReachabilitySection } from '../reachability/reachability-section.tsx';
import { StopPanel } from '../stop/stop-panel.tsx';
import { StopsElsewhere } from '../stop/stops-elsewhere.tsx';
import { CheckSection } from './check-section.tsx';
import { FitSection } from './fit-section.tsx';
import { HereSection } from './here-section.tsx';
import { MattersSection } from './matters-section.tsx';
import { PortScale } from './port-scale.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { RangeSection } from './range-section.tsx';
import { RegisteredSection } from './registered-section.tsx';
import { RelatedSection } from './related-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import styles from './story-pane.module.css';
import { StoryTitle } from './story-title.tsx';
import { StoryTools } from './story-tools.tsx';
import { UsesSection } from './uses-section.tsx';

interface StoryPaneProps {
  readonly page: Page;
  readonly port: number;
}

/** Everything that can be told of one port: at a glance what it is and what is there, then as much as is wanted. */
export function StoryPane({ page, port }: StoryPaneProps) {
  const text = useText();
  const { story: words } = text;
  const { rows } = page.list;
  const { registry } = page.feed;
  const signature = useMemo(() => storySignature(text.language, registry, rows, port), [text, registry, rows, port]);
  const { story, error, retry } = useStory(port, signature, page.stories);
  const pane = useRef<HTMLDivElement>(null);
  const here = story ? groupListeners(story.here) : [];
  const loneStops = page.stop.spots.filter(
    ({ target }) => target.port === port && !here.some((group) => hasPlaceFor(target, group, page)),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another port is a story that begins at its top.
  useEffect(() => {
    pane.current?.scrollTo?.({ top: 0 });
  }, [port]);
  useLostFocus(port, pane);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={pane} className={styles['pane']} aria-label={words.port(port)} data-story tabIndex={0}>
      <button type="button" className={styles['back']} onClick={page.closeStory}>
        <ArrowLeft size={14} aria-hidden /> {words.back}
      </button>
      <StoryTools page={page} port={port} story={story} />
      {/* Drawn anew for each port, so that nothing of the last one stays. */}
      <Fragment key={port}>
        <StoryTitle port={port} groups={here} known={story !== null} />
        <OwnWords page={page} port={port} />
        <StopsElsewhere page={page} port={port} />
        {loneStops.map((spot) => (
          <StopPanel key={spot.key} page={page} spot={spot} home={pane} />
        ))}
        {story ? (
          <>
            <p className={styles['lead']}>{story.headline}</p>
            {story.opening.map((sentence) => (
              <p key={sentence} className={styles['opening']}>
                {sentence}
              </p>
            ))}
            {error && <p className={styles['outdated']}>{words.outdated(error.message)}</p>}
            <FitSection fit={story.fit} groups={here} />
            <PortScale label={words.scale(port, story.range)} port={port} rows={rows} />
            <HereSection page={page} story={story} groups={here} />
            <PortHistorySection page={page} port={port} />
            <ReachabilitySection page={page} port={port} groups={here} />
            <MattersSection story={story} />
            <UsesSection story={story} />
            <RegisteredSection story={story} />
            <RangeSection range={story.range} />
            <CheckSection commands={story.check} page={page} />
            <RelatedSection related={story.related} page={page} />
            <QuestionsSection questions={story.questions} />
            <SourcesSection story={story} page={page} />
            <OwnRating page={page} port={port} />
          </>
        ) : (
          <p className={error ? styles['lead'] : styles['loading']} role="status">
            {error ? words.failed(error.message) : words.loading(port)}
          </p>
        )}
      </Fragment>
      {error && (
        <button type="button" className={styles['retry']} onClick={retry}>
          {words.retry}
        </button>
      )}
    </section>
  );
}

/** Whether the card of a listener shows the stop of this process. */
function hasPlaceFor(target: StopTarget, group: ListenerGroup, { reveal }: Page): boolean {
  const revealed = revealedStops(group, reveal.of(group));
  if (holdsTarget(group, target) || revealed.some((each) => isSameTarget(each.target, target))) return true;
  const hidden = revealed.length === 0 ? hiddenTarget(group) : null;
  return hidden !== null && isSameTarget(hidden, target);
}
