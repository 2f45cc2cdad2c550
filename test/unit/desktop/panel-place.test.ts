import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PanelSurroundings, panelPlace, type Screen } from '../../../electron/desktop/panel-place.ts';

const size = { width: 380, height: 520 };
const workArea = { x: 0, y: 30, width: 1440, height: 870 };
const main: Screen = { bounds: { x: 0, y: 0, width: 1440, height: 900 }, workArea };
const noIcon = { x: 0, y: 0, width: 0, height: 0 };
const unknown: PanelSurroundings = { icon: noIcon, pointer: null, remembered: null, screens: [main] };

describe('the place of the panel', () => {
  it('is centred under an icon at the top and above one at the bottom', () => {
    const icon = { x: 700, y: 0, width: 40, height: 30 };
    expect(panelPlace(size, { ...unknown, icon })).toEqual({ x: 530, y: 30 });
    expect(panelPlace(size, { ...unknown, icon: { ...icon, y: 860 } })).toEqual({ x: 530, y: 340 });
  });

  it('never leaves the screen', () => {
    const icon = { x: 1_420, y: 0, width: 20, height: 30 };
    expect(panelPlace(size, { ...unknown, icon })).toEqual({ x: 1_060, y: 30 });
    expect(panelPlace(size, { ...unknown, remembered: { x: -5_000, y: 9_000 } })).toEqual({ x: 0, y: 380 });
  });

  it('is where it was left when the icon says nothing, and beside the pointer before it was ever left', () => {
    const pointer = { x: 1_000, y: 10 };
    expect(panelPlace(size, { ...unknown, pointer, remembered: { x: 40, y: 50 } })).toEqual({ x: 40, y: 50 });
    expect(panelPlace(size, { ...unknown, pointer })).toEqual({ x: 810, y: 30 });
  });

  it('is the upper right corner when nothing is known', () => {
    expect(panelPlace(size, unknown)).toEqual({ x: 1_060, y: 30 });
    expect(panelPlace(size, { ...unknown, icon: null })).toEqual({ x: 1_060, y: 30 });
  });
});

describe('on two screens', () => {
  const right: Screen = {
    bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
    workArea: { x: 1440, y: 0, width: 1920, height: 1040 },
  };
  const both: PanelSurroundings = { ...unknown, screens: [main, right] };

  it('opens on the screen of the icon, or of the click', () => {
    const icon = { x: 3_300, y: 1_040, width: 24, height: 24 };
    expect(panelPlace(size, { ...both, icon })).toEqual({ x: 2_980, y: 520 });
    expect(panelPlace(size, { ...both, pointer: { x: 3_300, y: 1_060 } })).toEqual({ x: 2_980, y: 520 });
    expect(panelPlace(size, { ...both, pointer: { x: 1_430, y: 10 } })).toEqual({ x: 1_060, y: 30 });
  });

  it('stays where it was left, and comes to a screen that is still there', () => {
    const remembered = { x: 2_900, y: 400 };
    expect(panelPlace(size, { ...both, remembered })).toEqual(remembered);
    expect(panelPlace(size, { ...unknown, remembered })).toEqual({ x: 1_060, y: 380 });
    expect(panelPlace(size, { ...both, remembered: { x: 1_300, y: 400 } })).toEqual({ x: 1_440, y: 400 });
  });

  it('is always whole on one screen', () => {
    const coordinate = fc.integer({ min: -20_000, max: 20_000 });
    const point = fc.record({ x: coordinate, y: coordinate });
    const screen = fc
      .record({
        x: coordinate,
        y: coordinate,
        width: fc.integer({ min: 640, max: 8_000 }),
        height: fc.integer({ min: 560, max: 5_000 }),
      })
      .map((bounds): Screen => ({ bounds, workArea: { ...bounds, y: bounds.y + 30, height: bounds.height - 40 } }));
    const icon = fc.option(fc.record({ x: coordinate, y: coordinate, width: fc.nat(64), height: fc.nat(64) }));
    fc.assert(
      fc.property(
        fc.array(screen, { minLength: 1, maxLength: 3 }),
        fc.record({ icon, pointer: fc.option(point), remembered: fc.option(point) }),
        ([first, ...others], given) => {
          if (first === undefined) return;
          const { x, y } = panelPlace(size, { ...given, screens: [first, ...others] });
          const isWithin = ({ workArea }: Screen) =>
            x >= workArea.x &&
            y >= workArea.y &&
            x + size.width <= workArea.x + workArea.width &&
            y + size.height <= workArea.y + workArea.height;
          expect([first, ...others].some(isWithin)).toBe(true);
        },
      ),
    );
  });
});
