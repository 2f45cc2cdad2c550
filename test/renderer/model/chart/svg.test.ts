import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../../../renderer/model/chart/chart-svg.ts';
import type { SheetWords } from '../../../../renderer/model/chart/draw-sheet.ts';
import { geometryOf } from '../../../../renderer/model/chart/fit.ts';
import { cellBox } from '../../../../renderer/model/chart/geometry.ts';
import { groundOf } from '../../../../renderer/model/chart/ground.ts';
import { layerNames, type Marks } from '../../../../renderer/model/chart/marks.ts';
import { mixed, paletteOf } from '../../../../renderer/model/chart/palette.ts';
import { createSvgPen, escaped } from '../../../../renderer/model/chart/svg-pen.ts';
import { english } from '../../../../renderer/text/english.ts';
import { smallChartPorts } from '../../../support/chart-ports.ts';
import { plainPalette } from './drawing.ts';

const geometry = geometryOf(3, 2, 1, false);
const words: SheetWords = {
  title: 'All ports <&> "one"',
  lines: ['2 open', 'Portolan, 2026-11-22 11:00'],
  layers: layerNames.map((sign) => ({ sign, label: english.chart.layers[sign] })),
  ranges: ['System', 'User', 'Dynamic'],
  ephemeral: ['32768–60999'],
};
const marks: Marks = new Map([
  [5432, { port: 5432, open: 'here', recent: false, favourite: true }],
  [80, { port: 80, open: 'elsewhere', recent: false, favourite: false }],
  [9000, { port: 9000, open: null, recent: true, favourite: false }],
]);

function parsed(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

describe('the chart as SVG', () => {
  const sea = {
    geometry,
    palette: plainPalette,
    ground: groundOf(smallChartPorts),
    layers: new Set(layerNames),
    names: english.chart.rangeNames,
  };
  const svg = chartSvg(sea, marks, words, 'Sans "One", serif');
  const document = parsed(svg);

  it('says in words what it shows, the open ports too', () => {
    expect(document.querySelector('title')?.textContent).toBe('All ports <&> "one"');
    expect(document.querySelector('desc')?.textContent).toBe('2 open\nPortolan, 2026-11-22 11:00\n80, 5432');
  });

  it('has a sign for each open port in the middle of its cell', () => {
    for (const port of [5432, 80]) {
      const { x, y } = cellBox(geometry, port);
      expect(document.querySelector(`circle[cx="${x + 1.5}"][cy="${y + 1.5}"]`)).not.toBeNull();
    }
  });

  it('has its legend and its date', () => {
    const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(
      expect.arrayContaining([...words.layers.map(({ label }) => label), ...words.lines, '32768–60999']),
    );
  });

  it('is small: all boxes of a colour are one path', () => {
    expect(document.querySelectorAll('path[fill="user"]')).toHaveLength(2);
    expect(svg.length).toBeLessThan(100_000);
  });
});

describe('the pen of SVG', () => {
  it('writes any text so that it is read back, but for what XML does not allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pen = createSvgPen('serif');
        pen.words(1, 2, text, { color: 'red', size: 10, align: 'left' });
        const document = parsed(`<svg xmlns="http://www.w3.org/2000/svg">${pen.elements()}</svg>`);
        const allowed = [...text].filter((character) => escaped(character) !== '').join('');
        expect(document.querySelector('text')?.textContent?.replaceAll(/\r\n?/g, '\n')).toBe(
          allowed.replaceAll(/\r\n?/g, '\n'),
        );
      }),
    );
  });
});

describe('the palette', () => {
  it('mixes two colours, and takes what it cannot read as it is', () => {
    expect(mixed('rgb(0, 100, 200)', 'rgb(100, 0, 0)', 0.25)).toBe('rgb(75, 25, 50)');
    expect(mixed('CanvasText', 'rgb(100, 0, 0)', 0.25)).toBe('CanvasText');
  });

  it('mixes nothing where the colours are the person’s own', () => {
    const colors = Object.values(paletteOf((token) => (token === '--ink' ? 'rgb(1, 2, 3)' : 'rgb(9, 9, 9)'), true));
    expect(new Set(colors)).toEqual(new Set(['rgb(1, 2, 3)', 'rgb(9, 9, 9)']));
  });
});
