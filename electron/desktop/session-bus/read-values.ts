import { alignmentOf, type BusValue, typesOf } from './values.ts';

/** Deeper than anything that a service answers; the specification allows 64. */
const deepest = 32;

export interface ReadValues {
  readonly values: readonly BusValue[];
  /** Where the bytes end that were read. */
  readonly end: number;
}

/** Reads values from `from`, a place counted from a multiple of eight. Throws for bytes that are no such values. */
export function readValues(bytes: Buffer, from: number, signature: string, littleEndian: boolean): ReadValues {
  let at = from;

  function take(count: number): number {
    const start = at;
    if (count < 0 || start + count > bytes.length) throw new Error('a D-Bus message ends too soon');
    at += count;
    return start;
  }

  function align(alignment: number): void {
    take((alignment - (at % alignment)) % alignment);
  }

  function readNumber(): number {
    const start = take(4);
    return littleEndian ? bytes.readUInt32LE(start) : bytes.readUInt32BE(start);
  }

  function readText(length: number): string {
    const start = take(length + 1);
    return bytes.toString('utf8', start, start + length);
  }

  function read(type: string, depth: number): BusValue {
    if (depth > deepest) throw new Error('a D-Bus message is nested too deep');
    align(alignmentOf(type));
    switch (type[0]) {
      case 'y':
        return bytes.readUInt8(take(1));
      case 'b':
        return readNumber() !== 0;
      case 'i':
        return readNumber() | 0;
      case 'u':
        return readNumber();
      case 's':
      case 'o':
        return readText(readNumber());
      case 'g':
        return readText(bytes.readUInt8(take(1)));
      case 'v':
        return readVariant(depth);
      case 'a':
        return readArray(type.slice(1), depth);
      default:
        return typesOf(type.slice(1, -1)).map((part) => read(part, depth + 1));
    }
  }

  function readVariant(depth: number): BusValue {
    const type = readText(bytes.readUInt8(take(1)));
    if (typesOf(type).length !== 1) throw new Error(`a D-Bus variant of the type ${JSON.stringify(type)}`);
    return { type, value: read(type, depth + 1) };
  }

  function readArray(element: string, depth: number): BusValue {
    const length = readNumber();
    align(alignmentOf(element));
    const end = take(length) + length;
    at = end - length;
    const values: BusValue[] = [];
    while (at < end) values.push(read(element, depth + 1));
    if (at !== end) throw new Error('an array of D-Bus ends within an element');
    return values;
  }

  return { values: typesOf(signature).map((type) => read(type, 0)), end: at };
}
