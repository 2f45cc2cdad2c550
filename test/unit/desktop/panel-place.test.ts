import { describe, expect, it } from 'vitest';
import { panelPlace } from '../../../electron/desktop/panel-place.ts';

const size = { width: 380, height: 520 };
const workArea = { x: 0, y: 30, width: 1440, height: 870 };
const noIcon = { x: 0, y: 0, width: 0, height: 0 };
const unknown = { icon: noIcon, pointer: null, remembered: null, workArea };

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
  });
});
