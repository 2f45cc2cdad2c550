import type { Registry } from '../registry/registry.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { createSystemReader } from '../sockets/system-reader.ts';
import { toSnapshot } from './snapshot.ts';

/** One reading of this computer's sockets with their labels, for a command that runs once. */
export async function survey(registry: Registry): Promise<Snapshot> {
  return toSnapshot(await createSystemReader().read('thorough'), registry);
}
