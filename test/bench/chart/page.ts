import { createCanvasPen } from '../../../renderer/components/chart/canvas-pen.ts';
import { geometryOf } from '../../../renderer/model/chart/fit.ts';
import { cellBox, pictureSize } from '../../../renderer/model/chart/geometry.ts';
import { groundOf } from '../../../renderer/model/chart/ground.ts';
import { layerNames, type Marks } from '../../../renderer/model/chart/marks.ts';
import { createPainter } from '../../../renderer/model/chart/painter.ts';
import { paletteOf } from '../../../renderer/model/chart/palette.ts';
import type { Sea } from '../../../renderer/model/chart/sea.ts';

/** Runs in the page: the chart on canvases, and the same cells as elements, each until the frame that shows it was drawn. */

const geometry = geometryOf(2, 1, 1, false);
const palette = paletteOf((token) => (token === '--panel' ? 'rgb(255, 255, 255)' : 'rgb(31, 95, 139)'), false);
const size = pictureSize(geometry);
const everyPort = Array.from({ length: 65_536 }, (_, port) => port);

function marksOn(count: number): Marks {
  const ports = Array.from({ length: count }, (_, index) => (index * 331) % 65_536);
  return new Map(ports.map((port) => [port, { port, open: 'here', recent: false, favourite: false }]));
}

/** A task that a frame's callback posts runs once that frame was drawn. */
function drawn(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

async function measured(draw: () => void): Promise<{ readonly scriptMs: number; readonly frameMs: number }> {
  await drawn();
  const start = performance.now();
  draw();
  const scriptMs = performance.now() - start;
  return { scriptMs, frameMs: (await drawn()) - start };
}

export async function measureAll(chartPorts: Parameters<typeof groundOf>[0], openPorts: number) {
  const sea: Sea = {
    geometry,
    palette,
    ground: groundOf(chartPorts),
    layers: new Set(layerNames),
    names: { system: 'System', user: 'User', dynamic: 'Dynamic' },
  };
  const { tcp, udp } = sea.ground?.assigned ?? {};
  const colorOf = (port: number) => (tcp?.has(port) || udp?.has(port) ? palette.assigned : palette.user);
  const some = marksOn(openPorts);
  const more = marksOn(openPorts + 1);

  const host = document.body.appendChild(document.createElement('div'));
  const canvases = [0, 1].map(() => {
    const canvas = host.appendChild(document.createElement('canvas'));
    return Object.assign(canvas, size);
  });
  const [under, over] = canvases.map((canvas) => canvas.getContext('2d'));
  if (!under || !over) throw new Error('no canvas');
  const painter = createPainter(createCanvasPen(under, 'sans-serif'), createCanvasPen(over, 'sans-serif'));
  const canvas = await measured(() => {
    painter.paint({ sea, marks: some });
    // Canvases draw later: reading a pixel makes them do it now.
    under.getImageData(0, 0, 1, 1);
    over.getImageData(0, 0, 1, 1);
  });
  const canvasOne = await measured(() => {
    painter.paint({ sea, marks: more });
    over.getImageData(0, 0, 1, 1);
  });
  host.replaceChildren();

  const rects = everyPort.map((port) => {
    const { x, y, width, height } = cellBox(geometry, port);
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colorOf(port)}"/>`;
  });
  const svg = await measured(() => {
    host.innerHTML = `<svg width="${size.width}" height="${size.height}">${rects.join('')}</svg>`;
  });
  const svgOne = await measured(() => host.querySelectorAll('rect')[5_432]?.setAttribute('fill', 'red'));
  host.replaceChildren();

  const cells = everyPort.map((port) => `<i style="background:${colorOf(port)}"></i>`);
  const grid = await measured(() => {
    host.innerHTML = `<div style="display:grid;grid:auto-flow 2px/repeat(256,2px)">${cells.join('')}</div>`;
  });
  const gridOne = await measured(() => host.querySelectorAll('i')[5_432]?.setAttribute('style', 'background:red'));
  host.remove();
  return { canvas, canvasOne, svg, svgOne, grid, gridOne };
}
