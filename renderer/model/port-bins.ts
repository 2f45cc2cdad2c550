const binSize = 128;

/** One port for each 128 that hold any: more marks than that could not be told apart on a line. */
export function binned(ports: readonly number[]): readonly number[] {
  return [...new Map(ports.map((port) => [Math.floor(port / binSize), port])).values()];
}
