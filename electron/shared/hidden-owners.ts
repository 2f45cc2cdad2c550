import type { Socket } from './listener.ts';

/** Whether somebody holds the socket whom this user may not see, or who was not looked for. */
export function areOwnersHidden({ owners, ownersComplete }: Pick<Socket, 'owners' | 'ownersComplete'>): boolean {
  return owners.length === 0 && !ownersComplete;
}
