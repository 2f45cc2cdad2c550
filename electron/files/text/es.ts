import type { FileWords, ThreadText } from './en.ts';

export const usual: FileWords = {
  EACCES: 'tu usuario no puede hacer eso ahí',
  EDQUOT: 'tu cuota del disco está agotada',
  EEXIST: 'hay otra cosa en su lugar',
  EIO: 'el disco comunica un error',
  EISDIR: 'hay una carpeta en su lugar',
  ENOENT: 'no está ahí',
  ENOSPC: 'el disco está lleno',
  ENOTDIR: 'una parte de la ruta no es una carpeta',
  EPERM: 'el sistema no lo permite',
  ERR_FS_EISDIR: 'hay una carpeta en su lugar',
  EROFS: 'ese lugar es de solo lectura',
};

export const threadText: ThreadText = {
  exitCode: (code) => `código de salida ${code}`,
};
