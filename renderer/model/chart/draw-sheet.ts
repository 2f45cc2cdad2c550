import { drawMark, drawMarks } from './draw-marks.ts';
import { drawSea } from './draw-sea.ts';
import { type Box, type Geometry, pictureSize } from './geometry.ts';
import type { LayerName, Marks } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { ranges } from './ranges.ts';
import type { Sea } from './sea.ts';

/** What is written under a picture that is to be kept. */
export interface SheetWords {
  readonly title: string;
  /** How much is open, and when that was. */
  readonly lines: readonly string[];
  /** Of those that are drawn: a sign that is left out must not seem to be nowhere. */
  readonly layers: readonly { readonly sign: LayerName; readonly label: string }[];
  readonly ranges: readonly string[];
  readonly ephemeral: readonly string[];
}

const entryHeight = 20;
const footTop = 16;
const titleHeight = 30;
const lineHeight = 18;

export function sheetSize(geometry: Geometry, words: SheetWords): { readonly width: number; readonly height: number } {
  const { width, height } = pictureSize(geometry);
  return { width, height: height + Math.ceil(footHeight(words) * geometry.unit) };
}

function footHeight({ lines, layers, ranges: names, ephemeral }: SheetWords): number {
  const entries = Math.ceil((layers.length + names.length) / 3) + ephemeral.length;
  return footTop + titleHeight + lines.length * lineHeight + entries * entryHeight + 12;
}

/** The whole chart as a sheet of its own, with its title, its date and its legend under it. */
export function drawSheet(pen: Pen, sea: Sea, marks: Marks, words: SheetWords): void {
  const { geometry, palette } = sea;
  const size = sheetSize(geometry, words);
  pen.boxes([{ x: 0, y: 0, ...size }], palette.paper);
  drawSea(pen, sea);
  drawMarks(pen, marks, geometry, palette);

  const { unit, margin } = geometry;
  const letters = { color: palette.ink, size: 12 * unit, align: 'left' } as const;
  const left = margin.left;
  let y = pictureSize(geometry).height + footTop * unit;
  pen.words(left, y + 8 * unit, words.title, { ...letters, size: 20 * unit, weight: 650 });
  y += titleHeight * unit;
  for (const line of words.lines) {
    pen.words(left, y + 6 * unit, line, { ...letters, color: palette.faint });
    y += lineHeight * unit;
  }
  const third = (size.width - left - margin.right) / 3;
  const rangeEntries = ranges.map(({ name }, index) => ({ sign: name, label: words.ranges[index] ?? '' }));
  const entries = [...words.layers, ...rangeEntries];
  entries.forEach(({ sign, label }, index) => {
    const x = left + (index % 3) * third;
    const middle = y + (Math.floor(index / 3) + 0.6) * entryHeight * unit;
    drawSign(pen, sign, { x, y: middle - 6 * unit, width: 12 * unit, height: 12 * unit }, geometry, palette);
    pen.words(x + 20 * unit, middle, label, letters);
  });
  y += Math.ceil(entries.length / 3) * entryHeight * unit;
  for (const label of words.ephemeral) {
    const middle = y + 0.6 * entryHeight * unit;
    const dashes = { color: palette.ink, width: unit, dash: [4 * unit, 3 * unit] } as const;
    pen.lines(
      [
        [
          [left, middle],
          [left + 14 * unit, middle],
        ],
      ],
      dashes,
    );
    pen.words(left + 20 * unit, middle, label, letters);
    y += entryHeight * unit;
  }
}

/** A sign of the legend: a mark as it is drawn on the chart, or a patch of what is under the marks. */
function drawSign(
  pen: Pen,
  sign: LayerName | (typeof ranges)[number]['name'],
  box: Box,
  { unit }: Geometry,
  palette: Palette,
): void {
  if (sign === 'here' || sign === 'elsewhere' || sign === 'recent' || sign === 'favourite') {
    // The only cell of a chart that is nothing but this sign.
    const margin = { left: box.x + 5 * unit, top: box.y + 5 * unit, right: 0, bottom: 0 };
    const spot: Geometry = { unit, cell: 2 * unit, gap: 0, wideGap: 0, margin };
    const open = sign === 'here' || sign === 'elsewhere' ? sign : null;
    drawMark(pen, { port: 0, open, recent: sign === 'recent', favourite: sign === 'favourite' }, spot, palette);
    return;
  }
  pen.boxes([box], palette[sign]);
}
