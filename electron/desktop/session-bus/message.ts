import { readValues } from './read-values.ts';
import { type BusValue, isList, isVariant, variant } from './values.ts';
import { writeValues } from './write-values.ts';

/** D-Bus Specification, "Message Format": the types of messages and the codes of header fields. */
const messageTypes = ['invalid', 'call', 'return', 'error', 'signal'] as const;
const fields = {
  path: 1,
  interface: 2,
  member: 3,
  error: 4,
  replyTo: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const;

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature: string;
  readonly values: readonly BusValue[];
}

export interface BusMessage {
  readonly type: (typeof messageTypes)[number];
  /** Of an answer: the serial of the call. */
  readonly replyTo: number | null;
  readonly sender: string | null;
  readonly interface: string | null;
  readonly member: string | null;
  /** Of an error: its name. */
  readonly error: string | null;
  /** What it carries. Throws where it is of types that are not spoken here. */
  values(): readonly BusValue[];
}

/** Longer than anything that is asked for here; the specification allows 128 MiB. */
const longestMessage = 4 * 1024 * 1024;
const fixedBytes = 16;

export function writeCall(call: BusCall, serial: number): Buffer {
  const body = writeValues(call.signature, call.values);
  const header: readonly (readonly [number, BusValue])[] = [
    [fields.path, variant('o', call.path)],
    [fields.interface, variant('s', call.interface)],
    [fields.member, variant('s', call.member)],
    [fields.destination, variant('s', call.destination)],
    ...(call.signature === '' ? [] : ([[fields.signature, variant('g', call.signature)]] as const)),
  ];
  const head = writeValues('yyyyuua(yv)', ['l'.charCodeAt(0), 1, 0, 1, body.length, serial, header]);
  return Buffer.concat([head, Buffer.alloc(padding(head.length)), body]);
}

/** The first message of these bytes and how long it is; null while it is not there whole. Throws for other bytes. */
export function readMessage(bytes: Buffer): { readonly message: BusMessage; readonly length: number } | null {
  if (bytes.length < fixedBytes) return null;
  const order = String.fromCharCode(bytes.readUInt8(0));
  if (order !== 'l' && order !== 'B') throw new Error('what the bus sent is no message');
  const littleEndian = order === 'l';
  const number = (at: number) => (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const headEnd = fixedBytes + number(12);
  const bodyStart = headEnd + padding(headEnd);
  const length = bodyStart + number(4);
  if (length > longestMessage) throw new Error(`a message of ${length} bytes`);
  if (bytes.length < length) return null;
  const whole = Buffer.from(bytes.subarray(0, length));
  const header = headerOf(readValues(whole, 12, 'a(yv)', littleEndian).values);
  const signature = String(header.get(fields.signature) ?? '');
  const text = (field: number) => (header.has(field) ? String(header.get(field)) : null);
  const replyTo = header.get(fields.replyTo);
  return {
    length,
    message: {
      type: messageTypes[whole.readUInt8(1)] ?? 'invalid',
      replyTo: typeof replyTo === 'number' ? replyTo : null,
      sender: text(fields.sender),
      interface: text(fields.interface),
      member: text(fields.member),
      error: text(fields.error),
      values: () => readValues(whole, bodyStart, signature, littleEndian).values,
    },
  };
}

function headerOf([list]: readonly BusValue[]): ReadonlyMap<number, BusValue> {
  const header = new Map<number, BusValue>();
  for (const field of isList(list) ? list : []) {
    const [code, value] = isList(field) ? field : [];
    if (typeof code === 'number' && isVariant(value)) header.set(code, value.value);
  }
  return header;
}

function padding(length: number): number {
  return (8 - (length % 8)) % 8;
}
