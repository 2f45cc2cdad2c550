import { chownSync } from 'node:fs';

const nobody = 65_534;

/** Runs something with no more rights than an ordinary user has, to whom these paths are given; root has no limits. */
export async function asOrdinaryUser<T>(own: readonly string[], action: () => T | Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action();
  for (const path of own) chownSync(path, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
