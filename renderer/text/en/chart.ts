export const chart = {
  title: 'Chart of ports',
};

export type ChartWords = typeof chart;
