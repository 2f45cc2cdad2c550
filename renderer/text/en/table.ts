export const table = {
  title: 'Table',
};

export type TableWords = typeof table;
