import { drawSheet, type SheetWords, sheetSize } from './draw-sheet.ts';
import type { Marks } from './marks.ts';
import type { Sea } from './sea.ts';
import { createSvgPen, escaped } from './svg-pen.ts';

/** The chart as a file of its own, which says in words what it shows to whoever does not see it. */
export function chartSvg(sea: Sea, marks: Marks, words: SheetWords, fontFamily: string): string {
  const { width, height } = sheetSize(sea.geometry, words);
  const pen = createSvgPen(fontFamily);
  drawSheet(pen, sea, marks, words);
  const open = [...marks.values()].filter((mark) => mark.open !== null).map(({ port }) => port);
  const described = [...words.lines, open.sort((a, b) => a - b).join(', ')].join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="description">${escaped(described)}</desc>`,
    pen.elements(),
    '</svg>',
    '',
  ].join('\n');
}
