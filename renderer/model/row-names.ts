import { isUnknown, knownOr } from '../../electron/shared/known.ts';
import type { Owner } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { namesAgree } from '../../electron/shared/names-agree.ts';
import { placeName } from '../../electron/shared/place.ts';
import { scriptName } from './script-name.ts';

/** What a row calls a listener. The process is reality; the registry only says what the port is meant for. */
export interface RowNames {
  /** The name in bold; null when only the registry has a name to give. */
  readonly strong: string | null;
  /** What the process in bold runs, if it is an interpreter. */
  readonly script: string | null;
  /** The process, where the name in bold is the service that it fits. */
  readonly process: string | null;
  /** The registry's name, where the process does not fit it or is not known. */
  readonly registry: string | null;
  /** The container, unit or project folder, unless it is the name in bold already. */
  readonly place: string | null;
}

export function rowNames({ owners, service, listeners }: ListenerGroup): RowNames {
  const owner = owners.find(({ name }) => !isUnknown(name));
  const home = placeName(listeners);
  if (!owner || isUnknown(owner.name)) {
    return { strong: home, script: null, process: null, registry: service.name, place: null };
  }
  const process = owner.name;
  const place = home ?? folderName(owner);
  if (service.name !== null && namesAgree(process, service.name)) {
    const other = process === service.name ? null : process;
    return { strong: service.name, script: null, process: other, registry: null, place };
  }
  const script = scriptName(process, knownOr(owner.command, []));
  return { strong: process, script, process: null, registry: service.name, place };
}

/** The last part of the working folder; a root or somebody's home says nothing of a project. */
function folderName({ cwd, user }: Owner): string | null {
  const name = knownOr(cwd, '').split(/[/\\]/).at(-1) || null;
  return name === knownOr(user, '') || name === 'root' ? null : name;
}
