import { alignmentOf, type BusValue, type BusVariant, isList, isVariant, typesOf } from './values.ts';

/** The bytes of these values, little endian, as if they began at a multiple of eight. Throws for a value of another type. */
export function writeValues(signature: string, values: readonly BusValue[]): Buffer {
  const bytes: number[] = [];
  typesOf(signature).forEach((type, index) => {
    write(bytes, type, values[index]);
  });
  return Buffer.from(bytes);
}

function write(bytes: number[], type: string, value: BusValue | undefined): void {
  pad(bytes, alignmentOf(type));
  switch (type[0]) {
    case 'y':
      bytes.push(asNumber(value) & 0xff);
      break;
    case 'b':
      writeNumber(bytes, value === true ? 1 : 0);
      break;
    case 'i':
    case 'u':
      writeNumber(bytes, asNumber(value));
      break;
    case 's':
    case 'o':
    case 'g':
      writeText(bytes, type, asText(value));
      break;
    case 'v':
      writeVariant(bytes, value);
      break;
    case 'a':
      writeArray(bytes, type.slice(1), asList(value));
      break;
    default: {
      const parts = asList(value);
      typesOf(type.slice(1, -1)).forEach((part, index) => {
        write(bytes, part, parts[index]);
      });
    }
  }
}

function writeNumber(bytes: number[], value: number): void {
  bytes.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

/** The bus cuts off whoever sends a NUL or what is not UTF-8. */
function writeText(bytes: number[], type: string, text: string): void {
  const encoded = Buffer.from(text.replaceAll('\0', ''), 'utf8');
  if (type === 'g') bytes.push(encoded.length);
  else writeNumber(bytes, encoded.length);
  bytes.push(...encoded, 0);
}

function writeVariant(bytes: number[], value: BusValue | undefined): void {
  const { type, value: inner } = asVariant(value);
  writeText(bytes, 'g', type);
  write(bytes, type, inner);
}

/** Its length leaves out the padding before the first element. */
function writeArray(bytes: number[], element: string, values: readonly BusValue[]): void {
  const lengthAt = bytes.length;
  writeNumber(bytes, 0);
  pad(bytes, alignmentOf(element));
  const from = bytes.length;
  for (const each of values) write(bytes, element, each);
  const length: number[] = [];
  writeNumber(length, bytes.length - from);
  bytes.splice(lengthAt, 4, ...length);
}

function pad(bytes: number[], alignment: number): void {
  while (bytes.length % alignment !== 0) bytes.push(0);
}

function asNumber(value: BusValue | undefined): number {
  if (typeof value !== 'number') throw new Error(`${JSON.stringify(value)} is no number`);
  return value;
}

function asText(value: BusValue | undefined): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} is no text`);
  return value;
}

function asList(value: BusValue | undefined): readonly BusValue[] {
  if (!isList(value)) throw new Error(`${JSON.stringify(value)} is no list`);
  return value;
}

function asVariant(value: BusValue | undefined): BusVariant {
  if (!isVariant(value)) throw new Error(`${JSON.stringify(value)} is no variant`);
  return value;
}
