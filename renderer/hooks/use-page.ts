import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { useEnvironment } from '../environment.ts';
import type { FeedState } from '../feed.ts';
import type { ListItem } from '../model/list-items.ts';
import { countsSeconds } from '../model/row-words.ts';
import { isUnderWay } from '../model/stop-flow.ts';
import { isStopping } from '../model/stop-spots.ts';
import { firstStop } from '../model/stop-targets.ts';
import { storySignature } from '../model/story-signature.ts';
import { openStoryDesk, type StoryDesk } from '../story-desk.ts';
import { type Favourites, useFavourites } from './use-favourites.ts';
import { useNews } from './use-feed.ts';
import { type ListControls, useList } from './use-list.ts';
import { type ListKind, useListView } from './use-list-view.ts';
import { useNow } from './use-now.ts';
import { type Offers, useOffers } from './use-offers.ts';
import { usePageAddress } from './use-page-address.ts';
import { type RevealControls, useReveal } from './use-reveal.ts';
import { type StopControls, useStop } from './use-stop.ts';

export type Sheet =
  | 'shortcuts'
  | 'sources'
  | 'registry'
  | 'stops'
  | 'find'
  | 'settings'
  | 'history'
  | 'chart'
  | 'free-port';

/** The state of the page, the same in the full window and in the panel. */
export interface Page {
  readonly kind: ListKind;
  readonly feed: FeedState;
  readonly nowMs: number;
  readonly list: ListControls;
  readonly favourites: Favourites;
  readonly offers: Offers;
  readonly stop: StopControls;
  readonly reveal: RevealControls;
  readonly openPort: number | null;
  readonly stories: StoryDesk;
  /** Opens the story of a port that was not chosen in the list. */
  openStory(port: number): void;
  closeStory(): void;
  /** A line of the list was chosen. */
  choose(item: ListItem): void;
  /**
   * Plans the stop of the first process of a listener that can be stopped: in the story of its port, where that is
   * open, else in the list. Where none can be, its story is opened, which says why.
   */
  askToStop(group: ListenerGroup): void;
  /** The pointer is over the list, or the keyboard in it. */
  setHeld(held: boolean): void;
  /** What lies over the page. */
  readonly sheet: Sheet | null;
  openSheet(sheet: Sheet): void;
  closeSheet(): void;
  /** The port for which is asked when to tell of it. */
  readonly alertPort: number | null;
  askForAlert(port: number | null): void;
  /** The newest thing to be read out. */
  readonly announcement: string;
  announce(words: string): void;
}

const secondMs = 1_000;
/** While nothing on the page counts seconds: the ages of rows move in steps of as much. */
const quietMs = 10_000;

/** Whether something is shown that changes with each second: a wait, a row that departed, how old a row or all is. */
function isCounting({ watch, connected }: FeedState, { items }: ListControls, stop: StopControls, nowMs: number) {
  const aged = watch !== null && (watch.failure !== null || watch.paused);
  return (
    !connected ||
    aged ||
    stop.spots.some(isStopping) ||
    items.some((item) => item.type === 'row' && countsSeconds(item.row, nowMs))
  );
}

/** @param kind whose list it is: each is kept by itself */
export function usePage(kind: ListKind): Page {
  const { bridge, feed, text, address } = useEnvironment();
  const news = useNews();
  const [counting, setCounting] = useState(false);
  const stop = useStop();
  const { spots } = stop;
  const nowMs = useNow(
    counting ? secondMs : quietMs,
    useMemo(() => [news, spots], [news, spots]),
  );
  const state = feed.get();
  const reveal = useReveal();
  const stories = useMemo(() => openStoryDesk(bridge), [bridge]);
  const [held, setHeld] = useState(false);
  const [openPort, setOpenPort] = useState(() => address?.port() ?? null);
  const [announcement, announce] = useState('');
  const [sheet, openSheet] = useState<Sheet | null>(null);
  const [alertPort, askForAlert] = useState<number | null>(null);
  const [stopRequested, setStopRequested] = useState<number | null>(null);

  const viewControls = useListView(
    kind,
    useCallback((message: string) => announce(text.table.kept(message)), [text]),
  );
  const favourites = useFavourites(announce);
  const list = useList(state.watch, nowMs, held || isUnderWay(stop.flow), {
    viewControls,
    favourites: favourites.ports,
    spots,
    openPort,
  });
  const offers = useOffers(list);
  useEffect(() => setCounting(isCounting(state, list, stop, nowMs)), [state, list, stop, nowMs]);

  useEffect(() => {
    // A pointer that was over a page when it was hidden tells nothing about the page that comes back.
    const letGo = () => document.visibilityState === 'hidden' && setHeld(false);
    document.addEventListener('visibilitychange', letGo);
    return () => document.removeEventListener('visibilitychange', letGo);
  }, []);

  const { ask, dismiss, flow } = stop;
  const flowPort = flow.phase === 'idle' ? null : flow.question.target.port;
  const show = useCallback(
    (port: number | null) => {
      // A question that is left behind is given up; to the story of its own port it goes along.
      if (flowPort !== null && port !== flowPort) dismiss();
      setOpenPort(port);
    },
    [dismiss, flowPort],
  );
  const askFirst = useCallback(
    (port: number, groups: readonly ListenerGroup[]) => {
      const first = firstStop(groups);
      if (first) {
        ask(first.target);
        return;
      }
      show(port);
      announce(text.stop.nothingToStop(port));
    },
    [ask, show, text],
  );

  const { activate, deactivate } = list;
  const goTo = useCallback(
    (port: number | null) => {
      deactivate();
      show(port);
    },
    [deactivate, show],
  );
  usePageAddress(address, openPort, goTo);
  useEffect(
    () =>
      feed.onShow((request) => {
        if (request.type !== 'show') {
          openSheet(request.type === 'find' ? 'find' : request.sheet);
          return;
        }
        const { port, stop: withStop } = request;
        // A sheet would lie over what was asked for.
        openSheet(null);
        askForAlert(null);
        goTo(port);
        setStopRequested(withStop ? port : null);
      }),
    [feed, goTo],
  );

  const { rows } = list;
  const snapshotRead = state.watch?.snapshot != null;
  useEffect(() => {
    if (stopRequested === null || !snapshotRead) return;
    setStopRequested(null);
    askFirst(
      stopRequested,
      rows.map(({ group }) => group).filter(({ port }) => port === stopRequested),
    );
  }, [stopRequested, snapshotRead, rows, askFirst]);

  const order = (port: number) => {
    if (port !== openPort) stories.orderAhead(port, storySignature(text.language, state.registry, rows, port));
  };

  return {
    kind,
    feed: state,
    nowMs,
    list,
    favourites,
    offers,
    stop,
    reveal,
    openPort,
    stories,
    openStory(port) {
      order(port);
      goTo(port);
    },
    closeStory: () => show(null),
    choose(item) {
      if (item.type === 'stop') return;
      activate(item);
      if (item.type === 'heading') {
        list.toggleFold(item.heading);
        return;
      }
      const { port } = item.row.group;
      order(port);
      show(port);
    },
    askToStop: (group) => askFirst(group.port, [group]),
    setHeld,
    sheet,
    openSheet,
    closeSheet: () => openSheet(null),
    alertPort,
    askForAlert,
    announcement,
    announce,
  };
}
