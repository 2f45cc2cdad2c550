import type { AlertsWords } from '../en/alerts.ts';

export const alerts: AlertsWords = {
  title: 'Avisos',
};
