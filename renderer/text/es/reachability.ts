import type { ReachabilityWords } from '../en/reachability.ts';

export const reachability: ReachabilityWords = {
  title: 'Accesibilidad',
};
