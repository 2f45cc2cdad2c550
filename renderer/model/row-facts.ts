import { zonedAddress } from '../../electron/shared/endpoint.ts';
import { isUnknown, type Known, type UnknownReason } from '../../electron/shared/known.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { containerName } from '../../electron/shared/place.ts';
import { bindText } from './addresses.ts';

/** What a listener has of one kind: each value once, in its order, and why others may be missing. */
export interface Fact {
  readonly values: readonly string[];
  /** `owner`: the process itself is hidden, so nothing of it can be read. */
  readonly missing: UnknownReason | 'owner' | null;
}

const factNames = [
  'process',
  'pid',
  'user',
  'project',
  'unit',
  'container',
  'registry',
  'addresses',
  'started',
] as const;

export type FactName = (typeof factNames)[number];

/** All that the sockets and processes of a listener say of one thing. */
export function factOf(group: ListenerGroup, name: FactName): Fact {
  const { owners, listeners, service } = group;
  switch (name) {
    case 'process':
      return ofOwners(
        group,
        owners.map((owner) => owner.name),
      );
    case 'pid':
      return ofOwners(
        group,
        owners.map(({ pid }) => `${pid}`),
      );
    case 'user':
      // Of a socket its creator is known even where the process is hidden.
      return fact([
        ...owners.map(({ user }) => user),
        ...(owners.length === 0 ? listeners.map(({ user }) => user) : []),
      ]);
    case 'project':
      return ofOwners(
        group,
        owners.map(({ project }) => mapped(project, ({ folder }) => folder)),
      );
    case 'unit':
      return fact(listeners.map(({ unit }) => unit));
    case 'container':
      return fact(listeners.map(({ container }) => mapped(container, containerName)));
    case 'registry':
      return fact([service.name]);
    case 'addresses':
      return fact(listeners.map(bindText));
    case 'started':
      return ofOwners(
        group,
        owners.map(({ startedAt }) => startedAt),
      );
  }
}

/** The addresses without their port, as a column has them. */
export function boundTo({ listeners }: ListenerGroup): readonly string[] {
  return [...new Set(listeners.map(({ address, zone }) => zonedAddress(address, zone)))];
}

/** Why a process is hidden, in the words of whoever looked for it. */
export function hiddenBecause({ listeners }: ListenerGroup): string | null {
  return listeners.find(({ ownersProblem }) => ownersProblem !== null)?.ownersProblem ?? null;
}

function ofOwners({ owners, listeners }: ListenerGroup, values: readonly Known<string | null>[]): Fact {
  const found = fact(values);
  const complete = listeners.every(({ ownersComplete }) => ownersComplete);
  return owners.length === 0 && !complete ? { values: [], missing: 'owner' } : found;
}

function fact(values: readonly Known<string | null>[]): Fact {
  const known = values.filter((value): value is string => typeof value === 'string');
  return { values: [...new Set(known)], missing: values.find(isUnknown)?.unknown ?? null };
}

function mapped<T>(value: Known<T | null>, text: (known: T) => string): Known<string | null> {
  if (isUnknown(value)) return value;
  return value === null ? null : text(value);
}
