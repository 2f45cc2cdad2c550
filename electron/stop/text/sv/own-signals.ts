import type { OwnSignalsText } from '../en/own-signals.ts';

export const ownSignalsText: OwnSignalsText = {
  smart:
    'Vid SIGTERM låter PostgreSQL sina klienter bli klara först: det avslutas först när den sista har kopplat ned, hur länge det än dröjer.',
  fast: 'Stäng av PostgreSQL genast, med pg_ctl',
  fastEffect:
    'Kopplar ned alla klienter och backar det som de inte har bekräftat, och avslutas sedan rent (en snabb avstängning).',
  reload:
    'uWSGI startar om sig självt vid SIGTERM och behåller porten, om det inte är inställt på att avslutas (die-on-term).',
  interrupt: 'Avsluta uWSGI med SIGINT',
  interruptEffect: 'Avslutar uWSGI med alla dess arbetsprocesser genast.',
  byHand: 'Portolan skickar bara SIGTERM och SIGKILL; det här överlåts åt dig.',
};
