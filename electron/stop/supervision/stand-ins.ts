import { knownOr } from '../../shared/known.ts';
import { containerText } from '../text/containers-en.ts';
import { unitText } from '../text/units-en.ts';
import { enginePartOf, type NamedProcess } from './containers/engine-part.ts';
import { isServiceManager } from './systemd/holding-manager.ts';

/**
 * Why a process is never signalled, in whatever company: it holds ports for others, which would run on without them or
 * end with it. Null for an ordinary process. @param container the name of the one that it holds a port for
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
