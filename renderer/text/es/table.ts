import type { TableWords } from '../en/table.ts';

export const table: TableWords = {
  title: 'Tabla',
};
