import type { ChartWords } from '../en/chart.ts';

export const chart: ChartWords = {
  title: 'Carta de puertos',
};
