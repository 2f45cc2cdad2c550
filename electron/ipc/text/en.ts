/** Why a window's request was refused. */
export const english = {
  unknownChannel: (name: string) => `there is no channel ${name}`,
  request: 'request',
  foreign: 'Only a window of Portolan may ask this.',
};

export type IpcWords = typeof english;
