import log from 'electron-log/node';
import type { Logger } from '../shared/logger.ts';

/** Writes to `file`, which starts anew at 1 MB and keeps one predecessor; while developing also to the terminal. */
export function openLog(file: string, development: boolean): Logger {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.level = 'info';
  log.transports.console.level = development ? 'info' : 'warn';
  log.errorHandler.startCatching({ showDialog: false });
  return {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    error: (message) => log.error(message),
  };
}
