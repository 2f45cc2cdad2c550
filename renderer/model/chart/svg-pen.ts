import type { Line } from './boundary.ts';
import { type Lettering, type Pen, type Stroke, waterFamily } from './pen.ts';

export interface SvgPen extends Pen {
  /** What was drawn so far, as elements. */
  elements(): string;
}

/** Writes what is drawn as SVG. All boxes of one colour are one path, or 65,536 ports would be megabytes. */
export function createSvgPen(fontFamily: string): SvgPen {
  const written: string[] = [];
  const path = (d: string, rest: string) => written.push(`<path d="${d}" ${rest}/>`);
  return {
    boxes(boxes, color) {
      if (boxes.length === 0) return;
      const d = boxes
        .map(({ x, y, width, height }) => `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`)
        .join('');
      path(d, `fill="${escaped(color)}" shape-rendering="crispEdges"`);
    },
    lines(lines, stroke) {
      if (lines.length > 0) path(lines.map(points).join(''), `fill="none" ${strokeText(stroke)}`);
    },
    shapes(shapes, fill, opacity = 1) {
      const d = shapes.map((shape) => `${points(shape)}z`).join('');
      path(d, `fill="${escaped(fill)}"${opacityText(opacity)}`);
    },
    disc(x, y, radius, fill, stroke) {
      const paint = `fill="${fill === null ? 'none' : escaped(fill)}"${stroke === null ? '' : ` ${strokeText(stroke)}`}`;
      written.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${paint}/>`);
    },
    words: (x, y, text, lettering) => void written.push(wordsText(x, y, text, lettering, fontFamily)),
    elements: () => written.join('\n'),
  };
}

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

function wordsText(x: number, y: number, text: string, lettering: Lettering, fontFamily: string): string {
  const { color, size, align, weight, ofWater, spacing, upwards, opacity = 1 } = lettering;
  const family = ofWater ? waterFamily : fontFamily;
  const attributes = [
    `x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${escaped(color)}" font-family="${escaped(family)}"`,
    `text-anchor="${anchors[align]}" dominant-baseline="central"`,
    weight === undefined ? '' : `font-weight="${weight}"`,
    ofWater ? 'font-style="italic"' : '',
    spacing ? `letter-spacing="${n(spacing)}"` : '',
    upwards ? `transform="rotate(-90 ${n(x)} ${n(y)})"` : '',
    opacityText(opacity).trim(),
  ];
  return `<text ${attributes.filter((each) => each !== '').join(' ')}>${escaped(text)}</text>`;
}

function points(line: Line): string {
  return line.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

function strokeText({ color, width, dash, opacity = 1 }: Stroke): string {
  const dashes = dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : '';
  return `stroke="${escaped(color)}" stroke-width="${n(width)}"${dashes}${opacityText(opacity)}`;
}

function opacityText(opacity: number): string {
  return opacity === 1 ? '' : ` opacity="${n(opacity)}"`;
}

/** Two places behind the point are more than any screen or printer shows. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Characters that XML 1.0 does not allow at all are left out, as a name from the registry or a program may hold anything. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
