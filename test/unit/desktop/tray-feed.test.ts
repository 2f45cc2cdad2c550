import { expect, it } from 'vitest';
import { feedTray, trayStateOf } from '../../../electron/desktop/tray-feed.ts';
import { newsLifeMs } from '../../../electron/desktop/tray-news.ts';
import type { TrayState } from '../../../electron/desktop/tray-state.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import { createPortChanges } from '../../../electron/watch/port-changes.ts';
import { fakeNotebook } from '../../support/fake-notebook.ts';
import { fakeSettings } from '../../support/fake-settings.ts';
import { fakeWatch } from '../../support/fake-watch.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';
import { fakeDesk } from '../../support/stops.ts';
import { trayStateWith } from '../../support/tray-states.ts';

const ownPid = 7;

function fed() {
  const watch = fakeWatch(trayStateWith().watch);
  const settings = fakeSettings();
  const sources = { watch, settings, notebook: fakeNotebook(), stops: fakeDesk() };
  const timers = new Map<() => void, number>();
  let nowMs = 0;
  let shown: TrayState = trayStateOf(sources, (iso) => iso);
  const feed = feedTray({
    ...sources,
    tray: {
      set: (change) => {
        shown = { ...shown, ...change };
      },
    },
    portChanges: createPortChanges(watch),
    ownPid,
    nowMs: () => nowMs,
    setTimer(action, delayMs) {
      timers.set(action, nowMs + delayMs);
      return () => timers.delete(action);
    },
  });
  return {
    feed,
    settings,
    shown: () => shown,
    news: () => shown.news.items.map(({ port, kind }) => `${port} ${kind}`),
    read(listeners: readonly Listener[]) {
      const state = stateOf(snapshotOf(listeners));
      watch.state = () => state;
      watch.tell({ type: 'state', state });
    },
    pass(durationMs: number) {
      nowMs += durationMs;
      for (const [action, dueMs] of [...timers]) {
        if (dueMs > nowMs) continue;
        timers.delete(action);
        action();
      }
    },
    timers: () => timers.size,
  };
}

const first = listenerOn(22);
const later = listenerOn(3000, { owners: [owner(200)] });

it('takes nothing for new that the first reading found', () => {
  const { read, news, shown } = fed();
  read([first]);
  expect(news()).toEqual([]);
  expect(shown().watch.snapshot?.listeners).toEqual([first]);
});

it('tells what is new until somebody looks, and nothing while they do', () => {
  const { read, news, feed } = fed();
  read([first]);
  read([first, later]);
  expect(news()).toEqual(['3000 new']);
  feed.looked();
  expect(news()).toEqual([]);

  feed.setInSight(true);
  read([first]);
  read([first, listenerOn(4000, { owners: [owner(4)] })]);
  expect(news()).toEqual([]);
  feed.setInSight(false);
  expect(news()).toEqual([]);
  read([first, listenerOn(4000, { owners: [owner(4)] }), listenerOn(5000, { owners: [owner(5)] })]);
  expect(news()).toEqual(['5000 new']);
});

it('forgets news after ten minutes without being asked, and keeps no timer for none', () => {
  const { read, news, pass, timers } = fed();
  read([first]);
  expect(timers()).toBe(0);
  read([first, later]);
  pass(newsLifeMs / 2);
  read([first, later, listenerOn(4000, { owners: [owner(4)] })]);
  pass(newsLifeMs / 2);
  expect(news()).toEqual(['4000 new']);
  pass(newsLifeMs / 2);
  expect(news()).toEqual([]);
  expect(timers()).toBe(0);
});

it("takes none of Portolan's own sockets for news, and shows what the person decided", () => {
  const { read, news, settings, shown } = fed();
  read([first]);
  read([first, listenerOn(9229, { owners: [owner(ownPid)] })]);
  expect(news()).toEqual([]);
  settings.change({ favourites: [22] });
  expect(shown().settings.favourites).toEqual([22]);
});
