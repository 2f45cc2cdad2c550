import type { OwnSignalsText } from '../en/own-signals.ts';

export const ownSignalsText: OwnSignalsText = {
  smart:
    'Con SIGTERM, PostgreSQL deja que sus clientes acaben antes: termina solo cuando se ha desconectado el último, tarde lo que tarde.',
  fast: 'Cerrar PostgreSQL al instante, con pg_ctl',
  fastEffect:
    'Desconecta a todos los clientes y deshace lo que no han confirmado; después termina limpiamente (un cierre rápido).',
  reload:
    'Con SIGTERM, uWSGI se reinicia y conserva el puerto, salvo que se haya configurado para terminar (die-on-term).',
  interrupt: 'Terminar uWSGI con SIGINT',
  interruptEffect: 'Termina uWSGI y todos sus procesos de trabajo al instante.',
  byHand: 'Portolan solo envía SIGTERM y SIGKILL; esto queda en tus manos.',
};
