export const freePort = {
  title: 'Next free port',
};

export type FreePortWords = typeof freePort;
