/** Why a value could not be read. Shown to the person; never replaced by a default. */
export type UnknownReason = 'permission' | 'gone' | 'unsupported' | 'timeout' | 'parse';

/** Stands in the place of a value that could not be read. */
export interface Unknown {
  readonly unknown: UnknownReason;
}

/** A value that was read, or the reason why it was not. */
export type Known<T> = T | Unknown;

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** The value where it is known, else `fallback`. */
export function knownOr<T, F>(value: Known<T>, fallback: F): T | F {
  return isUnknown(value) ? fallback : value;
}

/** Makes the compiler prove that a union was handled whole. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
