import type { Geometry } from './geometry.ts';
import type { Ground } from './ground.ts';
import type { Layers } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Range } from './ranges.ts';

/** All that the part of the picture depends on which stays while ports open and close. */
export interface Sea {
  readonly geometry: Geometry;
  readonly palette: Palette;
  /** Null until the core told. */
  readonly ground: Ground | null;
  readonly layers: Layers;
  readonly names: RangeNames;
}

export type RangeNames = Readonly<Record<Range['name'], string>>;
