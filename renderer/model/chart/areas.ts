import type { PortSpan } from '../../../electron/shared/machine-ports.ts';
import { highestPort } from '../../../electron/shared/transport.ts';
import { type Box, cellBox, type Geometry } from './geometry.ts';

/** The fewest boxes that are easy to find for the ports of a set: whole hundreds, else runs within a line of ten. */
export function areasOf(
  geometry: Geometry,
  has: (port: number) => boolean,
  { firstPort, lastPort }: PortSpan = { firstPort: 0, lastPort: highestPort },
): readonly Box[] {
  const boxes: Box[] = [];
  for (let hundred = firstPort - (firstPort % 100); hundred <= lastPort; hundred += 100) {
    const first = Math.max(hundred, firstPort);
    const last = Math.min(hundred + 99, lastPort);
    const runs: [number, number][] = [];
    let count = 0;
    for (let port = first; port <= last; port++) {
      if (!has(port)) continue;
      count += 1;
      const run = runs.at(-1);
      if (run && run[1] === port - 1 && port % 10 !== 0) run[1] = port;
      else runs.push([port, port]);
    }
    if (count === 100) boxes.push(between(geometry, first, last));
    else for (const [from, to] of runs) boxes.push(between(geometry, from, to));
  }
  return boxes;
}

/** The box from the upper left cell to the lower right one, which lie in one hundred. */
function between(geometry: Geometry, upperLeft: number, lowerRight: number): Box {
  const { x, y } = cellBox(geometry, upperLeft);
  const end = cellBox(geometry, lowerRight);
  return { x, y, width: end.x + end.width - x, height: end.y + end.height - y };
}
