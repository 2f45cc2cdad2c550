import type { Line } from '../../model/chart/boundary.ts';
import { type LayerPen, type Stroke, waterFamily } from '../../model/chart/pen.ts';

/** Draws on a canvas. */
export function createCanvasPen(context: CanvasRenderingContext2D, fontFamily: string): LayerPen {
  function trace(line: Line): void {
    line.forEach(([x, y], index) => {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }

  function stroke({ color, width, dash = [0, 0], opacity = 1 }: Stroke): void {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash[0] === 0 ? [] : [...dash]);
    context.globalAlpha = opacity;
    context.stroke();
    context.globalAlpha = 1;
  }

  return {
    boxes(boxes, color) {
      context.fillStyle = color;
      for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
    },
    lines(lines, style) {
      context.beginPath();
      lines.forEach(trace);
      stroke(style);
    },
    shapes(shapes, fill, opacity = 1) {
      context.beginPath();
      for (const shape of shapes) {
        trace(shape);
        context.closePath();
      }
      context.fillStyle = fill;
      context.globalAlpha = opacity;
      context.fill();
      context.globalAlpha = 1;
    },
    disc(x, y, radius, fill, style) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      if (fill !== null) {
        context.fillStyle = fill;
        context.fill();
      }
      if (style !== null) stroke(style);
    },
    words(
      x,
      y,
      text,
      { color, size, align, weight = 400, ofWater = false, spacing = 0, upwards = false, opacity = 1 },
    ) {
      context.save();
      context.translate(x, y);
      if (upwards) context.rotate(-Math.PI / 2);
      context.font = ofWater ? `italic ${weight} ${size}px ${waterFamily}` : `${weight} ${size}px ${fontFamily}`;
      context.letterSpacing = `${spacing}px`;
      context.textAlign = align;
      context.textBaseline = 'middle';
      context.fillStyle = color;
      context.globalAlpha = opacity;
      context.fillText(text, 0, 0);
      context.restore();
    },
    within({ x, y, width, height }, draw) {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      context.clearRect(x, y, width, height);
      draw();
      context.restore();
    },
  };
}
