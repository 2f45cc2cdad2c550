export const alerts = {
  title: 'Alerts',
};

export type AlertsWords = typeof alerts;
