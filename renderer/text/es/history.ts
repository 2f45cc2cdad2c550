import type { HistoryWords } from '../en/history.ts';

export const history: HistoryWords = {
  title: 'Historial',
};
