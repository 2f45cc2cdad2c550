import { knownOr } from '../../shared/known.ts';
import { containerText } from '../text/containers.ts';
import { unitText } from '../text/units.ts';
import { enginePartOf, type NamedProcess } from './containers/engine-part.ts';
import { harmOfManager } from './manager-holders.ts';
import { systemHarmOf } from './protected.ts';
import { isServiceManager } from './systemd/holding-manager.ts';

/**
 * Why a process is never signalled along with another, though it may have been started by that or hold the same port:
 * the system, a manager's other programs or a container's port would end with it. Null for an ordinary process.
 */
export function harmInCompany(process: NamedProcess, platform: NodeJS.Platform): string | null {
  return refusalOf(process) ?? systemHarmOf(process, platform) ?? harmOfManager(process);
}

/**
 * Why what holds ports for others is never signalled: they would run on without them or end with it. Null for any other
 * process. @param container the name of the one that it holds a port for
 */
export function refusalOf(process: NamedProcess, container: string | null = null): string | null {
  if (isServiceManager(process)) return unitText.managerRefusal;
  const name = knownOr(process.name, 'This program');
  switch (enginePartOf(process)) {
    case 'engine':
      return containerText.engineRefusal(name);
    case 'helper':
      return containerText.helperRefusal(name, container);
    case 'relay':
      return containerText.relayRefusal(name);
    case null:
      return null;
  }
}
