import type { FileWords, ThreadText } from './en.ts';

export const usual: FileWords = {
  EACCES: 'din användare får inte göra det där',
  EDQUOT: 'ditt utrymme på disken är slut',
  EEXIST: 'något annat finns på dess plats',
  EIO: 'disken rapporterar ett fel',
  EISDIR: 'det finns en mapp på dess plats',
  ENOENT: 'den finns inte där',
  ENOSPC: 'disken är full',
  ENOTDIR: 'en del av sökvägen är ingen mapp',
  EPERM: 'systemet tillåter det inte',
  ERR_FS_EISDIR: 'det finns en mapp på dess plats',
  EROFS: 'den platsen är skrivskyddad',
};

export const threadText: ThreadText = {
  exitCode: (code) => `slutkod ${code}`,
};
