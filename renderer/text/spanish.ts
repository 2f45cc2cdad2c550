import { type Dictionary, english } from './english.ts';
import { alerts } from './es/alerts.ts';
import { chart } from './es/chart.ts';
import { freePort } from './es/free-port.ts';
import { history } from './es/history.ts';
import { reachability } from './es/reachability.ts';
import { settings } from './es/settings.ts';
import { table } from './es/table.ts';
import { welcome } from './es/welcome.ts';

export const spanish: Dictionary = {
  ...english,
  language: 'es',
  settings,
  history,
  chart,
  freePort,
  alerts,
  welcome,
  reachability,
  table,
};
