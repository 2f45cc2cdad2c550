import { type Dictionary, english } from './english.ts';
import { alerts } from './sv/alerts.ts';
import { chart } from './sv/chart.ts';
import { freePort } from './sv/free-port.ts';
import { history } from './sv/history.ts';
import { reachability } from './sv/reachability.ts';
import { settings } from './sv/settings.ts';
import { table } from './sv/table.ts';
import { welcome } from './sv/welcome.ts';

export const swedish: Dictionary = {
  ...english,
  language: 'sv',
  settings,
  history,
  chart,
  freePort,
  alerts,
  welcome,
  reachability,
  table,
};
