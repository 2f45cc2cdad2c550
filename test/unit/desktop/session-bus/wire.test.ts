import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMessage, writeCall } from '../../../../electron/desktop/session-bus/message.ts';
import { readValues } from '../../../../electron/desktop/session-bus/read-values.ts';
import { type BusValue, typesOf, variant } from '../../../../electron/desktop/session-bus/values.ts';
import { writeValues } from '../../../../electron/desktop/session-bus/write-values.ts';

const require = createRequire(import.meta.url);
/** Another implementation of the same protocol. */
const marshall: (
  signature: string,
  values: readonly unknown[],
) => Buffer = require('@homebridge/dbus-native/lib/marshall.js');

const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((words) => Buffer.from(words.replaceAll('\0', '')).toString());
const basics = {
  y: fc.integer({ min: 0, max: 255 }),
  b: fc.boolean(),
  i: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  u: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  s: text,
} as const;
type Basic = keyof typeof basics;

interface Typed {
  readonly type: string;
  readonly value: BusValue;
}

const basic: fc.Arbitrary<Typed> = fc
  .constantFrom(...(Object.keys(basics) as Basic[]))
  .chain((type) => (basics[type] as fc.Arbitrary<BusValue>).map((value) => ({ type, value })));

const list: fc.Arbitrary<Typed> = fc
  .constantFrom(...(Object.keys(basics) as Basic[]))
  .chain((type) =>
    fc.array(basics[type] as fc.Arbitrary<BusValue>, { maxLength: 5 }).map((value) => ({ type: `a${type}`, value })),
  );

const struct: fc.Arbitrary<Typed> = fc
  .array(fc.oneof(basic, list), { minLength: 1, maxLength: 4 })
  .map((parts) => ({ type: `(${parts.map(({ type }) => type).join('')})`, value: parts.map(({ value }) => value) }));

const hints: fc.Arbitrary<Typed> = fc
  .array(fc.tuple(text, basic), { maxLength: 4 })
  .map((pairs) => ({ type: 'a{sv}', value: pairs.map(([key, { type, value }]) => [key, variant(type, value)]) }));

const body = fc.array(fc.oneof(basic, list, struct, hints), { minLength: 1, maxLength: 6 });

it('reads what it wrote, for any values', () => {
  fc.assert(
    fc.property(body, (typed) => {
      const signature = typed.map(({ type }) => type).join('');
      const values = typed.map(({ value }) => value);
      expect(typesOf(signature)).toEqual(typed.map(({ type }) => type));
      const bytes = writeValues(signature, values);
      expect(readValues(bytes, 0, signature, true)).toEqual({ values, end: bytes.length });
    }),
  );
});

it('writes the very bytes that another implementation writes', () => {
  /** It has variants as pairs. */
  const theirs = (value: BusValue): unknown => {
    if (Array.isArray(value)) return value.map(theirs);
    return typeof value === 'object' && 'type' in value ? [value.type, theirs(value.value)] : value;
  };
  fc.assert(
    fc.property(body, (typed) => {
      const signature = typed.map(({ type }) => type).join('');
      const values = typed.map(({ value }) => value);
      expect(writeValues(signature, values).toString('hex')).toBe(
        marshall(signature, values.map(theirs)).toString('hex'),
      );
    }),
  );
});

const call = {
  destination: 'org.example.Service',
  path: '/org/example',
  interface: 'org.example.Service',
  member: 'Ask',
  signature: 'su',
  values: ['hello', 7],
};

it('reads a whole message, however it is cut into pieces, and leaves what follows it', () => {
  const bytes = Buffer.concat([writeCall(call, 9), writeCall(call, 10)]);
  const length = writeCall(call, 9).length;
  for (let end = 0; end < length; end++) expect(readMessage(bytes.subarray(0, end))).toBeNull();
  const read = readMessage(bytes);
  expect(read?.length).toBe(length);
  expect(read?.message).toMatchObject({ type: 'call', interface: 'org.example.Service', member: 'Ask' });
  expect(read?.message.values()).toEqual(['hello', 7]);
});

it('never hangs or reads beyond what is there, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, begun) => {
      const bytes = begun ? Buffer.concat([Buffer.from([108, 4, 0, 1]), noise]) : Buffer.from(noise);
      try {
        readMessage(bytes)?.message.values();
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('damages a message without being led astray', () => {
  const good = writeCall(call, 3);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = Buffer.from(good);
      bytes[at] = byte;
      try {
        readMessage(bytes)?.message.values();
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});

it('leaves out what a bus would cut it off for', () => {
  const bytes = writeValues('s', ['a\0b\ud800']);
  expect(readValues(bytes, 0, 's', true).values).toEqual(['ab\ufffd']);
});
