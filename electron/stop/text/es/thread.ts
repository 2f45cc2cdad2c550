import type { ThreadText } from '../en/thread.ts';

export const threadText: ThreadText = {
  silent: (seconds) => `el hilo que se encarga de detener procesos no respondió durante ${seconds} s`,
  ended: (reason) => `el hilo que se encarga de detener procesos terminó: ${reason}`,
};
