export const history = {
  title: 'History',
};

export type HistoryWords = typeof history;
