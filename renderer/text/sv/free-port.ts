import type { FreePortWords } from '../en/free-port.ts';

export const freePort: FreePortWords = {
  title: 'Nästa lediga port',
};
