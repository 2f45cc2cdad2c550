/**
 * A value as D-Bus knows it: strings, numbers and booleans; arrays, structs and dictionary entries as lists. Only the
 * types that the desktop's services need are there: `y b i u s o g v a ( ) { }`.
 * Source: D-Bus Specification 0.43, "Type System" and "Marshaling (Wire Format)".
 */
export type BusValue = string | number | boolean | BusVariant | readonly BusValue[];

/** A value that carries its own type. */
export interface BusVariant {
  readonly type: string;
  readonly value: BusValue;
}

export function variant(type: string, value: BusValue): BusVariant {
  return { type, value };
}

export function isList(value: BusValue | undefined): value is readonly BusValue[] {
  return Array.isArray(value);
}

export function isVariant(value: BusValue | undefined): value is BusVariant {
  return typeof value === 'object' && !isList(value);
}

/** Bytes to whose multiple a type is aligned. */
const alignments: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  b: 4,
  i: 4,
  u: 4,
  s: 4,
  o: 4,
  a: 4,
  '(': 8,
  '{': 8,
};

/** @param type one complete type */
export function alignmentOf(type: string): number {
  const alignment = alignments[type[0] ?? ''];
  if (alignment === undefined) throw new Error(`D-Bus type ${type} is not spoken`);
  return alignment;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** The complete types that a signature consists of: `susas` is `s u s as`. */
export function typesOf(signature: string): readonly string[] {
  const types: string[] = [];
  for (let from = 0; from < signature.length; ) {
    const to = endOfType(signature, from);
    types.push(signature.slice(from, to));
    from = to;
  }
  return types;
}

function endOfType(signature: string, from: number): number {
  const code = signature[from];
  if (code === undefined) throw new Error(`the D-Bus signature ${signature} ends too soon`);
  if (code === 'a') return endOfType(signature, from + 1);
  const end = closing[code];
  if (end === undefined) return from + 1;
  let at = from + 1;
  while (signature[at] !== end) at = endOfType(signature, at);
  return at + 1;
}
