import type { Dictionary } from './english.ts';
import { alerts } from './sv/alerts.ts';
import { chart } from './sv/chart.ts';
import { findWords, offersWords } from './sv/find.ts';
import { duration } from './sv/forms.ts';
import { freePort } from './sv/free-port.ts';
import { history } from './sv/history.ts';
import { listWords, reachWords } from './sv/list.ts';
import { notebookWords } from './sv/notebook.ts';
import { noticesWords } from './sv/notices.ts';
import { overviewWords, ownerWords } from './sv/owner.ts';
import { pageWords } from './sv/page.ts';
import { reachability } from './sv/reachability.ts';
import { registryWords } from './sv/registry.ts';
import { settings } from './sv/settings.ts';
import { shortcutsWords } from './sv/shortcuts.ts';
import { sourcesWords } from './sv/sources.ts';
import { revealWords, stopsWords, stopWords } from './sv/stop.ts';
import { storyPageWords, storyWords } from './sv/story.ts';
import { table } from './sv/table.ts';
import { welcome } from './sv/welcome.ts';

/**
 * Every word of the window in Swedish, with "du". The same words everywhere for the same things:
 * listener: lyssnare · port: port · process: process · stop: stoppa · force stop: tvinga fram stopp · socket: socket ·
 * bound to: lyssnar på · reachable: nåbar · this computer: den här datorn · reading: avläsning · row: rad ·
 * holder, held by: håller, hålls av · owner: ägare · story: berättelse · history: historik · registry: register ·
 * registered: registrerad · edition: utgåva · assigned: tilldelad · firewall: brandvägg · folder: mapp ·
 * notebook: anteckningsbok · label: etikett · note: anteckning · consistent with: stämmer med ·
 * administrator rights: administratörsrättigheter · service: tjänst · unit: enhet · signal: signal
 */
export const swedish: Dictionary = {
  language: 'sv',
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
