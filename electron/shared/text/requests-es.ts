import type { RequestWords } from './requests-en.ts';

export const spanish: RequestWords = {
  tooLong: (limit) => `es demasiado largo: ${limit} caracteres como máximo`,
  notOneLine: 'debe ser una sola línea sin caracteres de control',
  noProcess: 'no es un proceso',
  belowFirst: 'es menor que el primer puerto',
};
