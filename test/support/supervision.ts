import type { Owner, Socket } from '../../electron/shared/listener.ts';
import { createSystemReader } from '../../electron/sockets/system-reader.ts';
import type {
  ActResult,
  Detector,
  Finding,
  OfferedWay,
  SupervisionContext,
} from '../../electron/stop/supervision/supervision.ts';
import { owner, socketOn } from './sockets.ts';

/** What is known of a process that holds a port. */
export function supervisionOf(
  holder: Partial<Owner> = {},
  change: Partial<Omit<SupervisionContext, 'owner'>> = {},
): SupervisionContext {
  const holding = owner(holder.pid ?? 100, holder);
  return {
    owner: holding,
    hasTerminal: false,
    sockets: [socketOn(8000, { owners: [holding] })],
    ancestors: [],
    ...change,
  };
}

/** The real sockets of a port, read now. */
export async function socketsOf(port: number): Promise<readonly Socket[]> {
  const { sockets } = await createSystemReader().read('thorough');
  return sockets.filter((socket) => socket.port === port);
}

/** The real holder of a port, chosen among several by `isMeant`. */
export async function holderOf(
  port: number,
  isMeant: (owner: Owner) => boolean = () => true,
): Promise<SupervisionContext> {
  const sockets = await socketsOf(port);
  const found = sockets.flatMap(({ owners }) => owners).find(isMeant);
  if (found === undefined) throw new Error(`nobody meant holds port ${port}`);
  const held = sockets.filter(({ owners }) => owners.some(({ pid }) => pid === found.pid));
  return { owner: found, hasTerminal: false, sockets: held, ancestors: [] };
}

/** The findings of those detectors that have something to say. */
export async function findingsOf(
  detectors: readonly Detector[],
  context: SupervisionContext,
): Promise<readonly Finding[]> {
  const findings = await Promise.all(detectors.map((detect) => detect(context)));
  return findings.filter((finding) => finding !== null);
}

/** Does what a way does. @throws where it is only shown, or signals */
export async function act(offered: OfferedWay | undefined, graceMs = 1_000): Promise<ActResult> {
  if (!offered?.does || !('act' in offered.does)) throw new Error(`${offered?.way.id ?? 'no way'} does nothing itself`);
  return offered.does.act(graceMs);
}
