import { table as english, type TableWords } from '../en/table.ts';

export const table: TableWords = english;
