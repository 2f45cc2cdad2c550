import type { WelcomeWords } from '../en/welcome.ts';

export const welcome: WelcomeWords = {
  title: 'Bienvenida a Portolan',
};
