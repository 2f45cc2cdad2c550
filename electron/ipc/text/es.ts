import type { IpcWords } from './en.ts';

export const spanish: IpcWords = {
  unknownChannel: (name) => `no existe el canal ${name}`,
  request: 'solicitud',
  foreign: 'Solo una ventana de Portolan puede pedir esto.',
};
