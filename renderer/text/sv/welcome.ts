import type { WelcomeWords } from '../en/welcome.ts';

export const welcome: WelcomeWords = {
  title: 'Välkommen till Portolan',
};
