import { homedir, userInfo } from 'node:os';
import { createSystemContainerSource } from './containers/system-containers.ts';
import { readBoot } from './linux/boot.ts';
import { createLinuxSource } from './linux/linux-source.ts';
import { attempt } from './linux/process-details.ts';
import { ssWitness } from './linux/ss-witness.ts';
import { readUsers } from './linux/users.ts';
import { findProject } from './project-folder.ts';
import { runTool } from './run-tool.ts';
import { createSocketReader, type SocketReader } from './socket-reader.ts';
import { createSystemInformationSource, missingTools } from './system-information.ts';

/** How long systeminformation may take before its answer is no longer waited for. */
const timeoutMs = 5_000;
/** How long one tool of the system may take. */
const toolTimeoutMs = 2_000;

/** The reader of this computer: the sources that its operating system offers, best first. */
export function createSystemReader(): SocketReader {
  const { platform } = process;
  const searchPath = process.env['PATH'];
  const uid = process.geteuid?.() ?? null;
  const systemInformation = createSystemInformationSource({
    platform,
    searchPath,
    timeoutMs,
    networkConnections: async () => (await import('systeminformation')).networkConnections(),
  });
  const missing = missingTools({ platform, searchPath });
  const onLinux = platform === 'linux';
  return createSocketReader({
    main: onLinux ? createSystemLinuxSource(uid ?? -1, searchPath) : systemInformation,
    // There the library asks only for connections with a state, and UDP has none.
    second: onLinux ? { source: systemInformation, covers: ['tcp'] } : null,
    containers: createSystemContainerSource(),
    witnesses: onLinux
      ? [ssWitness((program, words) => runTool(program, words, { timeoutMs: toolTimeoutMs, searchPath }))]
      : [],
    standingProblems: missing ? [missing] : [],
    reader: { user: userName(), uid },
    now: () => new Date(),
  });
}

function createSystemLinuxSource(uid: number, searchPath: string | undefined) {
  const procRoot = '/proc';
  return createLinuxSource({
    procRoot,
    uid,
    boot: attempt(() => readBoot(procRoot)),
    userName: readUsers('/etc/passwd'),
    findProject: (folder) => findProject(folder, { uid, home: homedir() }),
    runTool: (program, words) => runTool(program, words, { timeoutMs: toolTimeoutMs, searchPath }),
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
