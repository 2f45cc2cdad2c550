import { highestPort } from '../../electron/shared/transport.ts';

const binSize = 128;

/** One port for each 128 that hold any, in their order: more marks than that could not be told apart on a line. */
export function binned(ports: Iterable<number>): readonly number[] {
  const bins: (number | undefined)[] = new Array((highestPort + 1) / binSize).fill(undefined);
  for (const port of ports) bins[Math.floor(port / binSize)] = port;
  return bins.filter((port) => port !== undefined);
}
