import type { Dictionary } from './english.ts';
import { alerts } from './es/alerts.ts';
import { chart } from './es/chart.ts';
import { findWords, offersWords } from './es/find.ts';
import { duration } from './es/forms.ts';
import { freePort } from './es/free-port.ts';
import { history } from './es/history.ts';
import { listWords, reachWords } from './es/list.ts';
import { notebookWords } from './es/notebook.ts';
import { noticesWords } from './es/notices.ts';
import { overviewWords, ownerWords } from './es/owner.ts';
import { pageWords } from './es/page.ts';
import { reachability } from './es/reachability.ts';
import { registryWords } from './es/registry.ts';
import { settings } from './es/settings.ts';
import { shortcutsWords } from './es/shortcuts.ts';
import { sourcesWords } from './es/sources.ts';
import { revealWords, stopsWords, stopWords } from './es/stop.ts';
import { storyPageWords, storyWords } from './es/story.ts';
import { table } from './es/table.ts';
import { welcome } from './es/welcome.ts';

/**
 * Every word of the window in Spanish, neutral and with "tú". The same words everywhere for the same things:
 * listener: puerto a la escucha, escucha · port: puerto · process: proceso · stop: detener · force stop: forzar ·
 * socket: socket · bound to: escucha en · reachable: accesible · this computer: este equipo · reading: lectura ·
 * row: fila · holder, held by: lo ocupa, ocupado por · owner: propietario · story: historia · history: historial ·
 * registry: registro · registered: registrado · edition: edición · assigned: asignado · firewall: cortafuegos ·
 * folder: carpeta · notebook: cuaderno · label: etiqueta · note: nota · consistent with: compatible con ·
 * administrator rights: permisos de administrador · service: servicio · unit: unidad · signal: señal
 */
export const spanish: Dictionary = {
  language: 'es',
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
