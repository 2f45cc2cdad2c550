import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markBox } from '../../../../renderer/model/chart/draw-marks.ts';
import { drawSea } from '../../../../renderer/model/chart/draw-sea.ts';
import { geometryOf } from '../../../../renderer/model/chart/fit.ts';
import { cellBox, pictureSize } from '../../../../renderer/model/chart/geometry.ts';
import { groundOf } from '../../../../renderer/model/chart/ground.ts';
import { portUnder } from '../../../../renderer/model/chart/hit.ts';
import {
  changedMarks,
  layerNames,
  type Marks,
  marksOf,
  type PortMark,
} from '../../../../renderer/model/chart/marks.ts';
import { createPainter } from '../../../../renderer/model/chart/painter.ts';
import type { Sea } from '../../../../renderer/model/chart/sea.ts';
import { smallChartPorts } from '../../../support/chart-ports.ts';
import { plainPalette as palette, recordingPen } from './drawing.ts';

const layers = new Set(layerNames);
const names = { system: 'System', user: 'User', dynamic: 'Dynamic' };
const sea: Sea = { geometry: geometryOf(2, 1, 1, false), palette, ground: groundOf(smallChartPorts), layers, names };

const reach = (scope: 'loopback' | 'address' | 'any') => ({ scope, ipv4: true, ipv6: false }) as const;
const mark = (port: number, change: Partial<PortMark> = {}): PortMark => ({
  port,
  open: 'here',
  recent: false,
  favourite: false,
  ...change,
});
const marks = (...all: readonly PortMark[]): Marks => new Map(all.map((each) => [each.port, each]));

describe('marks', () => {
  it('tell who can reach a port by the widest of its listeners', () => {
    const groups = [
      { port: 53, reach: reach('loopback') },
      { port: 53, reach: reach('any') },
      { port: 53, reach: reach('loopback') },
      { port: 80, reach: reach('address') },
      { port: 5432, reach: reach('loopback') },
    ];
    const found = marksOf({ groups, recent: [5432, 9000], favourites: [80, 8443] }, layers);
    expect([...found.values()]).toEqual([
      mark(53, { open: 'elsewhere' }),
      mark(80, { open: 'elsewhere', favourite: true }),
      mark(5432),
      mark(9000, { open: null, recent: true }),
      mark(8443, { open: null, favourite: true }),
    ]);
  });

  it('of a layer that is hidden are not there', () => {
    const sources = { groups: [{ port: 80, reach: reach('any') }], recent: [9000], favourites: [80] };
    expect([...marksOf(sources, new Set(['favourite'])).values()]).toEqual([mark(80, { open: null, favourite: true })]);
    expect(marksOf(sources, new Set()).size).toBe(0);
  });
});

describe('the painter', () => {
  it('draws everything once, then nothing while nothing changes', () => {
    const [under, over] = [recordingPen(), recordingPen()];
    const painter = createPainter(under, over);
    const first = marks(mark(22), mark(5432));
    expect(painter.paint({ sea, marks: first })).toEqual({ sea: true, marks: 'all' });
    const [seaCount, markCount] = [under.drawn.length, over.drawn.length];
    expect(painter.paint({ sea, marks: first })).toEqual({ sea: false, marks: [] });
    // Another map of the same marks, as each reading of the sockets gives one.
    expect(painter.paint({ sea, marks: marks(mark(22), mark(5432)) })).toEqual({ sea: false, marks: [] });
    expect([under.drawn.length, over.drawn.length]).toEqual([seaCount, markCount]);
  });

  it('draws again only around the port that opened, closed or changed', () => {
    const over = recordingPen();
    const painter = createPainter(recordingPen(), over);
    painter.paint({ sea, marks: marks(mark(22), mark(5432)) });
    over.cleared.length = 0;
    expect(painter.paint({ sea, marks: marks(mark(22), mark(5432), mark(3000)) }).marks).toEqual([3000]);
    expect(painter.paint({ sea, marks: marks(mark(22), mark(3000)) }).marks).toEqual([5432]);
    expect(painter.paint({ sea, marks: marks(mark(22, { open: 'elsewhere' }), mark(3000)) }).marks).toEqual([22]);
    expect(over.cleared).toEqual([3000, 5432, 22].map((port) => markBox(sea.geometry, port)));
  });

  it('draws the neighbours again that reach into the place, and none beyond', () => {
    const over = recordingPen();
    const painter = createPainter(recordingPen(), over);
    painter.paint({ sea, marks: marks(mark(8000), mark(8001), mark(60_000)) });
    over.drawn.length = 0;
    painter.paint({ sea, marks: marks(mark(8000), mark(60_000)) });
    const { x } = cellBox(sea.geometry, 8000);
    expect(over.drawn.filter(({ what }) => what === 'disc').map(({ words }) => words[0])).toEqual([x + 1, x + 1]);
  });

  it('draws the sea again for another size, other colours or another registry, the marks only where they look otherwise', () => {
    const painter = createPainter(recordingPen(), recordingPen());
    const some = marks(mark(22));
    painter.paint({ sea, marks: some });
    expect(painter.paint({ sea: { ...sea, ground: null }, marks: some })).toEqual({ sea: true, marks: [] });
    expect(painter.paint({ sea: { ...sea, palette: { ...palette } }, marks: some })).toEqual({
      sea: true,
      marks: 'all',
    });
    expect(painter.paint({ sea: { ...sea, geometry: geometryOf(3, 2, 1, false) }, marks: some }).marks).toBe('all');
  });

  it('finds exactly the marks that differ', () => {
    const aMark = fc.record({
      port: fc.nat(40),
      open: fc.constantFrom('here' as const, 'elsewhere' as const, null),
      recent: fc.boolean(),
      favourite: fc.boolean(),
    });
    const some = fc.array(aMark).map((all) => marks(...all));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const ports = [...new Set([...before.keys(), ...after.keys()])];
        const differ = ports.filter((port) => JSON.stringify(before.get(port)) !== JSON.stringify(after.get(port)));
        expect([...changedMarks(before, after)].sort()).toEqual(differ.sort());
      }),
    );
  });
});

describe('the sea', () => {
  it('has a box for every assigned port, in the colour of its protocols, and none when they are hidden', () => {
    const pen = recordingPen();
    drawSea(pen, sea);
    const boxesIn = (color: string) =>
      pen.drawn.filter(({ what, words }) => what === 'boxes' && words[1] === color).flatMap(({ words }) => words[0]);
    expect(boxesIn(palette.partly)).toEqual([22, 80, 5432, 9899].map((port) => cellBox(sea.geometry, port)));
    expect(boxesIn(palette.assigned)).toEqual([cellBox(sea.geometry, 53)]);
    expect(boxesIn(palette.blocked)).toEqual([cellBox(sea.geometry, 22)]);
    const bare = recordingPen();
    drawSea(bare, { ...sea, layers: new Set() });
    const colors = bare.drawn.filter(({ what }) => what === 'boxes').map(({ words }) => words[1]);
    expect(colors).not.toContain(palette.partly);
    expect(colors).not.toContain(palette.blocked);
  });

  it('names the ranges and numbers its rows by the ports with which they begin', () => {
    const pen = recordingPen();
    drawSea(pen, sea);
    const texts = pen.drawn.filter(({ what }) => what === 'words').map(({ words }) => words[2]);
    expect(texts).toEqual(expect.arrayContaining(['System', 'User', '1024 – 49151', 'Dynamic', '49152 – 65535']));
    expect(texts).toEqual(expect.arrayContaining(['0', '5000', '65000', '+0', '+4000']));
  });

  it('is drawn without a registry too, and with no range that the computer does not tell of', () => {
    const dashes = (given: Sea) => {
      const pen = recordingPen();
      drawSea(pen, given);
      return pen.drawn.filter(({ what, words }) => what === 'lines' && JSON.stringify(words[1]).includes('dash'))
        .length;
    };
    expect(dashes({ ...sea, ground: null })).toBe(0);
    expect(dashes(sea)).toBe(1);
  });
});

describe('pointing', () => {
  const { geometry } = sea;
  const middle = (port: number) => {
    const { x, y, width, height } = cellBox(geometry, port);
    return [x + width / 2, y + height / 2] as const;
  };

  it('means the open port under whose mark the pointer is, else the cell', () => {
    const shown = marks(mark(5432), mark(9000, { open: null, favourite: true }));
    expect(portUnder(geometry, shown, ...middle(5433))).toBe(5432);
    expect(portUnder(geometry, shown, ...middle(5436))).toBe(5436);
    expect(portUnder(geometry, shown, ...middle(9001))).toBe(9001);
    expect(portUnder(geometry, marks(), ...middle(5433))).toBe(5433);
  });

  it('means the nearer of two marks', () => {
    const both = marks(mark(8000), mark(8002));
    expect(portUnder(geometry, both, ...middle(8000))).toBe(8000);
    expect(portUnder(geometry, both, ...middle(8002))).toBe(8002);
  });

  it('means nothing outside of the picture', () => {
    const { width, height } = pictureSize(geometry);
    expect(portUnder(geometry, marks(), width - 1, height - 1)).toBeNull();
  });
});
