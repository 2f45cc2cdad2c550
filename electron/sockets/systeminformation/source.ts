import { isUnknown } from '../../shared/known.ts';
import type { Owner, Socket } from '../../shared/listener.ts';
import { bareOwner, bareSocket } from '../details/bare-socket.ts';
import type { SocketSource, SourceReading } from '../source.ts';
import { ownerText } from '../text/owners.ts';
import { socketsText } from '../text/spoken.ts';
import { createLibraryReader, cutAddresses, type LibraryOptions, systemInformationName } from './ask-library.ts';
import type { ConnectionRow } from './connection-row.ts';
import { uniqueKeys } from './unique-keys.ts';

/** The library `systeminformation` alone as a source: it runs the system's own tool (netstat or ss). */
export function createSystemInformationSource(options: LibraryOptions): SocketSource {
  const readRows = createLibraryReader(options);
  return {
    name: systemInformationName,
    description: socketsText.library,
    async read(): Promise<SourceReading> {
      const { rows, problems } = await readRows();
      const cut = cutAddresses(rows.filter((row) => row.isCut).length);
      return {
        sockets: uniqueKeys(rows.map(toSocket)),
        // On Linux the library asks only for connections with a state, and UDP has none.
        complete: options.platform !== 'linux' && problems.length === 0,
        problems: cut ? [...problems, cut] : problems,
      };
    },
  };
}

function toSocket(row: ConnectionRow): Socket {
  const { isCut, pid, program, ...bind } = row;
  const socket = bareSocket(bind, systemInformationName);
  const owners = ownersOf(row);
  return {
    ...socket,
    key: `${socket.key} pid ${owners[0]?.pid ?? 'unknown'}`,
    owners,
    ownersComplete: pid === null,
    ownersProblem: ownersProblem(row),
  };
}

function ownersOf({ pid, program }: ConnectionRow): readonly Owner[] {
  if (pid === null || isUnknown(pid)) return [];
  const owner = bareOwner(pid);
  return [program === null ? owner : { ...owner, name: program }];
}

/** Why the library's word on the owner is not the whole of it. */
export function ownersProblem({ pid }: ConnectionRow): string {
  if (pid === null) return ownerText.kernel;
  if (!isUnknown(pid)) return ownerText.oneOnly;
  return pid.unknown === 'permission' ? ownerText.noneNamed : ownerText.unreadable;
}
