import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAfter, typedAfter } from '../../../../renderer/model/chart/cursor.ts';

const open = [22, 5432, 60_000];
const press = (port: number, key: string, shift = false) => cursorAfter(port, { key, shift }, open);

describe('the cursor', () => {
  it.each([
    ['ArrowRight', false, 5433],
    ['ArrowLeft', false, 5431],
    ['ArrowDown', false, 5442],
    ['ArrowUp', false, 5422],
    ['ArrowRight', true, 5532],
    ['ArrowLeft', true, 5332],
    ['ArrowDown', true, 6432],
    ['ArrowUp', true, 4432],
    ['Home', false, 0],
    ['End', false, 65_535],
  ])('goes from 5432 by %s (shift: %s) to %i', (key, shift, port) => {
    expect(press(5432, key, shift)).toBe(port);
  });

  it('goes from range to range', () => {
    const down = [0];
    for (let index = 0; index < 3; index++) down.push(press(down.at(-1) ?? 0, 'PageDown') ?? -1);
    expect(down).toEqual([0, 1_024, 49_152, 65_535]);
    const up = [60_000];
    for (let index = 0; index < 3; index++) up.push(press(up.at(-1) ?? 0, 'PageUp') ?? -1);
    expect(up).toEqual([60_000, 49_152, 1_024, 0]);
    expect(press(0, 'PageUp')).toBe(0);
  });

  it('goes round the open ports', () => {
    expect([press(22, 'n'), press(5432, ']'), press(60_000, 'n')]).toEqual([5432, 60_000, 22]);
    expect([press(22, 'p'), press(5432, '['), press(60_000, 'p')]).toEqual([60_000, 22, 5432]);
    expect(cursorAfter(7, { key: 'n', shift: false }, [])).toBe(7);
  });

  it('never leaves the ports, and leaves other keys to the browser', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'n', 'p'];
    fc.assert(
      fc.property(fc.nat(65_535), fc.constantFrom(...keys), fc.boolean(), (port, key, shift) => {
        const next = cursorAfter(port, { key, shift }, open);
        expect(next !== null && next >= 0 && next <= 65_535).toBe(true);
      }),
    );
    for (const key of ['Tab', 'Escape', 'Enter', 'x', ' ', 'toString']) expect(press(1, key)).toBeNull();
  });
});

describe('a typed number', () => {
  it('goes on as long as it is a port, then begins anew', () => {
    const typed: string[] = [''];
    for (const digit of '655369') typed.push(typedAfter(typed.at(-1) ?? '', digit));
    expect(typed).toEqual(['', '6', '65', '655', '6553', '6', '69']);
  });

  it('is always a port', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789')), (digits) => {
        const typed = digits.reduce(typedAfter, '');
        expect(Number(typed) <= 65_535 && typed.length <= 5).toBe(true);
      }),
    );
  });
});
