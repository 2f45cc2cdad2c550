import type { Language } from '../../electron/shared/language.ts';
import { alerts } from './en/alerts.ts';
import { chart } from './en/chart.ts';
import { findWords, offersWords } from './en/find.ts';
import { duration } from './en/forms.ts';
import { freePort } from './en/free-port.ts';
import { history } from './en/history.ts';
import { listWords, reachWords } from './en/list.ts';
import { notebookWords } from './en/notebook.ts';
import { noticesWords } from './en/notices.ts';
import { overviewWords, ownerWords } from './en/owner.ts';
import { pageWords } from './en/page.ts';
import { reachability } from './en/reachability.ts';
import { registryWords } from './en/registry.ts';
import { settings } from './en/settings.ts';
import { shortcutsWords } from './en/shortcuts.ts';
import { sourcesWords } from './en/sources.ts';
import { revealWords, stopsWords, stopWords } from './en/stop.ts';
import { storyPageWords, storyWords } from './en/story.ts';
import { table } from './en/table.ts';
import { welcome } from './en/welcome.ts';

/**
 * Every word of the window in English. It gives the shape that the other languages have to fill.
 */
export const english = {
  language: 'en' as Language,
  duration,
  ...pageWords,
  list: listWords,
  reach: reachWords,
  find: findWords,
  offers: offersWords,
  notices: noticesWords,
  story: storyWords,
  storyPage: storyPageWords,
  sources: sourcesWords,
  registry: registryWords,
  overview: overviewWords,
  owner: ownerWords,
  notebook: notebookWords,
  stop: stopWords,
  stops: stopsWords,
  reveal: revealWords,
  shortcuts: shortcutsWords,
  settings,
  history,
  chart,
  freePort,
  alerts,
  welcome,
  reachability,
  table,
};

export type Dictionary = typeof english;
