import type { WatchWords } from './en.ts';

export const spanish: WatchWords = {
  startsAgain: (reason, seconds) => `La lectura se detuvo (${reason}) y se reanuda en ${seconds} s`,
  held: (reason) =>
    `La lectura se detuvo (${reason}): aquello que espera, quizá una carpeta de red, aún la retiene, y se reanudará cuando la suelte`,
  noAnswer: (seconds) => `sin respuesta durante ${seconds} s`,
  stopped: 'la lectura se ha detenido',
};
