import { isUnknown, knownOr } from '../../electron/shared/known.ts';
import type { Owner } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { namesAgree } from '../../electron/shared/names-agree.ts';
import { lastPart, type Place, placeOf } from '../../electron/shared/place.ts';
import { scriptName } from './script-name.ts';

/** Where no container, project or unit is known, the folder that the process works in may still tell it apart. */
export type RowPlace = Place | { readonly kind: 'folder'; readonly name: string };

/** What a row calls a listener. The process is reality; the registry only says what the port is meant for. */
export interface RowNames {
  /** The name in bold; null where no process has a name to give. */
  readonly strong: string | null;
  /** What the process in bold runs, if it is an interpreter. */
  readonly script: string | null;
  /** The process, where the name in bold is the service that it fits. */
  readonly process: string | null;
  /** The registry's name, where the process does not fit it or is not known. */
  readonly registry: string | null;
  readonly place: RowPlace | null;
}

export function rowNames({ owners, service, listeners }: ListenerGroup): RowNames {
  const owner = owners.find(({ name }) => !isUnknown(name));
  const home = placeOf(listeners, owners);
  if (!owner || isUnknown(owner.name)) {
    return { strong: null, script: null, process: null, registry: service.name, place: home };
  }
  const process = owner.name;
  const place = home ?? folderOf(owner);
  if (service.name !== null && namesAgree(process, service.name)) {
    const other = process === service.name ? null : process;
    return { strong: service.name, script: null, process: other, registry: null, place };
  }
  const script = scriptName(process, knownOr(owner.command, []));
  return { strong: process, script, process: null, registry: service.name, place };
}

/** A root or somebody's home says nothing of a project. */
function folderOf({ cwd, user }: Owner): RowPlace | null {
  const name = lastPart(knownOr(cwd, ''));
  return name === null || name === knownOr(user, '') || name === 'root' ? null : { kind: 'folder', name };
}
