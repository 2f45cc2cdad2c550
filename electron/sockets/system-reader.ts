import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { attempt } from './attempt.ts';
import type { SecondSource } from './compare/cross-check.ts';
import type { Witness } from './compare/witness.ts';
import { createSystemContainerSource } from './containers/system-containers.ts';
import { readBoot } from './linux/boot.ts';
import { createLinuxSource } from './linux/linux-source.ts';
import { ssWitness } from './linux/ss-witness.ts';
import { readUsers } from './linux/users.ts';
import { createMacosSource } from './macos/source.ts';
import { monotonicMs } from './monotonic.ts';
import { findProject } from './project-folder.ts';
import { createSocketReader, type SocketReader } from './socket-reader.ts';
import type { SocketSource } from './source.ts';
import { missingTools } from './systeminformation/ask-library.ts';
import { createLibraryProcess } from './systeminformation/library-process.ts';
import { createSystemInformationSource } from './systeminformation/source.ts';
import { runSystemTool, windowsFolder } from './tools/system-tool.ts';
import { createWindowsSource } from './windows/source.ts';

/** How long systeminformation, which runs several, may take before its answer is no longer waited for. */
const libraryTimeoutMs = 5_000;
const searchPath = process.env['PATH'];
const uid = process.geteuid?.() ?? null;
/** Where the system has no such numbers, one that nobody has. */
const ownUid = uid ?? -1;

function findOwnProject(folder: string) {
  return findProject(folder, { uid: ownUid, home: homedir() });
}

export type SystemLibrary = ReturnType<typeof createSystemLibrary>;

/** systeminformation in a process of its own: kept where every reading asks it, so one serves all readers of a thread. */
export function createSystemLibrary() {
  const timeoutMs = libraryTimeoutMs;
  const file = join(import.meta.dirname, 'systeminformation.js');
  return { timeoutMs, readTable: createLibraryProcess({ file, timeoutMs, keep: process.platform !== 'linux' }) };
}

interface Sources {
  readonly main: SocketSource;
  readonly second: SecondSource | null;
  readonly witnesses: readonly Witness[];
}

/** The reader of this computer: the sources that its operating system offers, best first. */
export function createSystemReader(library: SystemLibrary = createSystemLibrary()): SocketReader {
  const { platform } = process;
  const missing = missingTools({ platform, searchPath });
  return createSocketReader({
    ...systemSources(platform, library),
    containers: createSystemContainerSource(),
    standingProblems: missing ? [missing] : [],
    reader: { user: userName(), uid },
    now: () => new Date(),
  });
}

function systemSources(platform: NodeJS.Platform, library: SystemLibrary): Sources {
  if (platform === 'linux') {
    const plain = createSystemInformationSource({ ...library, platform, searchPath });
    return {
      main: systemLinuxSource(),
      // There the library asks only for connections with a state, and UDP has none.
      second: { source: plain, covers: ['tcp'] },
      witnesses: [ssWitness(runSystemTool)],
    };
  }
  return { main: systemInformationSource(platform, library), second: null, witnesses: [] };
}

function systemLinuxSource(): SocketSource {
  const procRoot = '/proc';
  return createLinuxSource({
    procRoot,
    uid: ownUid,
    boot: attempt(() => readBoot(procRoot)),
    userName: readUsers('/etc/passwd'),
    findProject: findOwnProject,
    runTool: runSystemTool,
    now: () => new Date(),
    clock: monotonicMs,
  });
}

function systemInformationSource(platform: NodeJS.Platform, library: SystemLibrary): SocketSource {
  if (platform === 'win32') {
    return createWindowsSource({
      library,
      runTool: runSystemTool,
      systemRoot: windowsFolder(),
    });
  }
  if (platform === 'darwin') {
    return createMacosSource({
      library,
      runTool: runSystemTool,
      ownPid: process.pid,
      ownUid,
      findProject: findOwnProject,
    });
  }
  return createSystemInformationSource({ ...library, platform, searchPath });
}

/** `userInfo` throws for a uid without an entry in the user database, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${uid ?? 'unknown'}`;
  }
}
