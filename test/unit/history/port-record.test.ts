import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cut,
  lineOf,
  readLine as readBytes,
  type SegmentLine,
  shortEvent,
} from '../../../electron/history/port-record.ts';
import { anEvent, startMs } from './support.ts';

const event: SegmentLine = { type: 'event', n: 7, event: anEvent(5432, startMs), left: null };
const line = lineOf(event);

const readLine = (text: string) => readBytes(Buffer.from(text));

describe('a line of the history', () => {
  it('reads back as it was written', () => {
    expect(line).toMatch(/^[0-9a-f]{8} \{"type":"event","n":7,.*\}\n$/);
    expect(readLine(line.slice(0, -1))).toEqual(event);
  });

  it('reads back whatever a process calls itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const named: SegmentLine = {
          ...event,
          event: anEvent(1, startMs, { holder: { name, pid: 1, place: name, user: null } }),
        };
        expect(lineOf(named).indexOf('\n')).toBe(lineOf(named).length - 1);
        expect(readLine(lineOf(named).slice(0, -1))).toEqual(named);
      }),
    );
  });

  it('is not taken for whole with any bit of it flipped, or any end of it missing', () => {
    const bytes = Buffer.from(line.slice(0, -1));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        const damaged = Buffer.from(bytes);
        damaged.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
        expect(readBytes(damaged)).toBeNull();
        expect(readLine(bytes.toString('utf8', 0, place))).toBeNull();
      }),
    );
  });

  it('has an answer for any text, also with a right checksum', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readLine(text) === null));
    fc.assert(fc.property(fc.jsonValue(), (value) => readLine(lineOf(value as never).slice(0, -1)) === null));
  });

  it('may have fields of a later version', () => {
    expect(readLine(lineOf({ ...event, colour: 'red' } as SegmentLine).slice(0, -1))).toEqual(event);
  });

  it('holds no text and no list without a bound', () => {
    const long = 'x'.repeat(100_000);
    const holder = { name: long, pid: 1, place: long, user: long };
    const sockets = Array.from({ length: 5_000 }, (_, index) => `${index}${long}`);
    const short = shortEvent(anEvent(1, startMs, { holder, holderBefore: holder, key: long, sockets }));
    expect(lineOf({ type: 'event', n: 1, event: short, left: cut(long) }).length).toBeLessThan(10_000);
  });
});
