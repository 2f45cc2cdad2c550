import { userInfo } from 'node:os';
import { createLinuxProcSource } from './linux/linux-proc.ts';
import { createSocketReader, type SocketReader } from './socket-reader.ts';
import { missingTools } from './systeminformation/ask-library.ts';
import { createSystemInformationSource } from './systeminformation/source.ts';

/** How long systeminformation may take before its answer is no longer waited for. */
const timeoutMs = 5_000;
/** A call that has not come back by then never will: the next reading starts another. */
const abandonMs = 60_000;

/** The reader of this computer: the sources that its operating system offers, best first. */
export function createSystemReader(): SocketReader {
  const { platform } = process;
  const searchPath = process.env['PATH'];
  const uid = process.geteuid?.() ?? null;
  const systemInformation = createSystemInformationSource({
    platform,
    searchPath,
    timeoutMs,
    abandonMs,
    clock: () => performance.now(),
    networkConnections: async () => (await import('systeminformation')).networkConnections(),
  });
  const missing = missingTools({ platform, searchPath });
  const onLinux = platform === 'linux';
  return createSocketReader({
    main: onLinux
      ? createLinuxProcSource({ procRoot: '/proc', passwdFile: '/etc/passwd', uid: uid ?? -1 })
      : systemInformation,
    second: onLinux ? systemInformation : null,
    standingProblems: missing ? [missing] : [],
    reader: { user: userName(), uid },
    now: () => new Date(),
  });
}

/** `userInfo` throws for a uid without an entry in the user database, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.geteuid?.() ?? 'unknown'}`;
  }
}
