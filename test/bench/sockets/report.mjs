/** What a quiet tick, and a full pass, may cost at most (processor time as a multiple), and from how many pairs on. */
const targets = [
  { name: 'quiet ≤ 0.35 ss', of: 'quiet', to: 'ss', measure: 'cpuMs', most: 0.35, fromPairs: 0 },
  { name: 'quiet ≤ 1/60 si', of: 'quiet', to: 'systeminformation', measure: 'cpuMs', most: 1 / 60, fromPairs: 30_000 },
  { name: 'full ≤ ss, CPU', of: 'full', to: 'ss', measure: 'cpuMs', most: 1, fromPairs: 0 },
  { name: 'full ≤ ss, wall', of: 'full', to: 'ss', measure: 'wallMs', most: 1, fromPairs: 0 },
];
const peers = ['ss', 'lsof', 'netstat', 'systeminformation'];
const own = ['quiet', 'changed', 'full'];

export function cellName({ listeners, pairs }) {
  return `${listeners} listeners x ${pairs} pairs`;
}

/** Tables in Markdown: processor time, time on the clock, the ratios, and whether each target is met. */
export function report(cells) {
  return [
    heading('Processor time in ms', cells),
    table([...peers, ...own], cells, ({ figures }) => [...peers, ...own].map((name) => amount(figures[name], 'cpuMs'))),
    'Time on the clock in ms:',
    table([...peers, ...own], cells, ({ figures }) =>
      [...peers, ...own].map((name) => amount(figures[name], 'wallMs')),
    ),
    'Processor time as a multiple of `ss -H -tulnp`, and of systeminformation:',
    table([...own.map((name) => `${name} / ss`), ...own.map((name) => `${name} / si`)], cells, ({ figures }) =>
      ['ss', 'systeminformation'].flatMap((peer) =>
        own.map((name) => shown(ratio(figures[name], figures[peer], 'cpuMs'), 3)),
      ),
    ),
    'Targets:',
    table(
      targets.map(({ name }) => name),
      cells,
      (cell) => targets.map((target) => verdict(target, cell)),
    ),
    ...cells.flatMap((cell) =>
      Object.entries(cell.figures).flatMap(([name, { problem }]) =>
        problem ? [`${name} at ${cellName(cell)} failed: ${problem}`] : [],
      ),
    ),
  ].join('\n\n');
}

function heading(what, cells) {
  const rounds = Math.max(
    ...cells.flatMap(({ figures }) => Object.values(figures).map((figure) => figure.rounds ?? 0)),
  );
  const fewer = cells.flatMap((cell) =>
    Object.entries(cell.figures).flatMap(([name, figure]) =>
      figure.rounds < rounds ? [`${name} at ${cellName(cell)}: ${figure.rounds}`] : [],
    ),
  );
  const exceptions = fewer.length === 0 ? '' : ` (fewer, as one run takes over 2 s: ${fewer.join('; ')})`;
  return `${what}, median of ${rounds} interleaved rounds${exceptions}:`;
}

function table(columns, cells, row) {
  return [
    `| listeners | pairs | ${columns.join(' | ')} |`,
    `| ---: | ---: |${' ---: |'.repeat(columns.length)}`,
    ...cells.map((cell) => `| ${cell.listeners} | ${cell.pairs} | ${row(cell).join(' | ')} |`),
  ].join('\n');
}

function verdict({ of, to, measure, most, fromPairs }, { pairs, figures }) {
  if (pairs < fromPairs) return '';
  const value = ratio(figures[of], figures[to], measure);
  return value === null ? 'not measured' : value <= most ? 'met' : `**${shown(value / most, 2)} × too much**`;
}

function amount(figure, measure) {
  return figure.problem ? 'failed' : shown(figure[measure], figure[measure] < 10 ? 2 : 1);
}

function ratio(figure, other, measure) {
  return figure.problem || other.problem ? null : figure[measure] / other[measure];
}

function shown(value, digits) {
  return value === null ? '' : value.toFixed(digits);
}
