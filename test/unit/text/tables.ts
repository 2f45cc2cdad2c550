/** Words, and functions that make words, in any depth. */
export type Table = object;

export interface Told {
  /** Such as `window.list.pid`. */
  readonly path: string;
  /** In each language. */
  readonly texts: readonly string[];
  /** What of its arguments the first has in it. */
  readonly has: readonly string[];
}

/** Stands for whatever a function of a table may ask for: each part of it is a word that the text can be searched for. */
const sampleOf = (index: number): object => {
  const known: Readonly<Record<string, unknown>> = {
    value: 7,
    unit: 'min',
    pid: 4_100 + index,
    name: `name${index}`,
    kind: 'container',
    uid: 1_000,
    at: '2026-11-22T10:00:00.000Z',
    reader: { user: 'ada', uid: 1_000 },
    user: `user${index}`,
    hiddenOwners: 2,
    socketsSeen: 3,
    role: 'main',
    wallMs: 12.5,
    cpuMs: 2.5,
    origin: 'imported',
    shippedDate: '2026-01-02',
    counts: { records: 5, assigned: { tcp: 1, udp: 2, sctp: 3, dccp: 4 } },
    receivedBytes: 1_000_000,
    totalBytes: 4_000_000,
    firstPort: 1_024,
    lastPort: 49_151,
    from: 6_000,
    by: 2,
    software: `software${index}`,
    ports: [6_001, 6_009],
    os: 'linux',
    confidence: 'high',
    whenConfigured: false,
    starter: null,
    unknown: 'permission',
    closed: false,
    alive: true,
    acted: false,
    manager: 'system',
    killMode: 'control-group',
    processes: 3,
    sockets: ['a.socket', 'b.socket'],
    dependents: ['c.service'],
    isEnabled: true,
    isRemovedAtEnd: true,
    composeProject: 'shop',
    words: `words${index}`,
    protocols: ['TCP'],
  };
  return known;
};

type Maker = (...given: never[]) => unknown;

/** Several tries, since what a function takes is not known: words, figures, records, lists of them, the names of its cases. */
function attempts(count: number): readonly (readonly unknown[])[] {
  const word = (index: number) => `word${index}`;
  const figure = (index: number) => 21 + index;
  const makers: readonly ((index: number) => unknown)[] = [
    word,
    figure,
    sampleOf,
    (index) => [word(index), `second${index}`],
    (index) => [sampleOf(index)],
    () => null,
    () => true,
    ...['tcp', 'SIGTERM', 'process', 'signal', 'expected', 'permission', 'target', 'declined'].map(
      (each) => () => each,
    ),
  ];
  const combine = (index: number): readonly (readonly unknown[])[] =>
    index === count ? [[]] : combine(index + 1).flatMap((rest) => makers.map((make) => [make(index), ...rest]));
  if (count <= 3) return combine(0);
  // All alike, or one that differs: enough for the few with so many.
  return makers.flatMap((base) =>
    Array.from({ length: count }, (_, odd) => makers.map((other) => slots(count, odd, base, other))).flat(),
  );
}

function slots(count: number, odd: number, base: (index: number) => unknown, other: (index: number) => unknown) {
  return Array.from({ length: count }, (_, index) => (index === odd ? other(index) : base(index)));
}

const isGood = (text: unknown): text is string =>
  typeof text === 'string' && text.trim() !== '' && !/undefined|\[object|NaN|null|true|false/.test(text);

/** Names of cases, which a text need not repeat. */
const cases: ReadonlySet<string> = new Set([
  ...['container', 'system', 'linux', 'high', 'main', 'imported', 'control-group', 'min', 'permission'],
  ...['tcp', 'SIGTERM', 'process', 'signal', 'expected', 'target', 'declined'],
  ...['opened', 'new-program', 'address', 'any', 'loopback', 'opens', 'closes', 'changesOwner', 'user'],
]);

function wordsOf(given: unknown): readonly string[] {
  if (typeof given === 'string') return cases.has(given) ? [] : [given];
  if (typeof given === 'number') return [String(given)];
  if (Array.isArray(given)) return given.flatMap(wordsOf);
  if (typeof given === 'object' && given !== null) return Object.values(given).flatMap(wordsOf);
  return [];
}

/** What cannot be guessed. */
const holder = { pid: 4_100, name: 'node' };
const told: Readonly<Record<string, readonly unknown[]>> = {
  'alerts.happened': ['opened'],
  'alerts.manyTitle': ['opened', 21, 'tcp 5432, tcp 6379'],
  'alerts.newProgram': ['node', 'tcp 5432', 'any'],
  'alerts.newlyReachable': ['node', 'tcp 5432', 'address'],
  'alerts.opened': ['node', 'tcp 5432', 'loopback'],
  'alerts.title': ['new-program', 5_432, 'node'],
  'window.alerts.rule': [5_432, null, ['opens', 'closes', 'changesOwner']],
  'window.chart.range': ['user', 1_024, 49_151],
  'window.story.scale': [5_432, { name: 'user', firstPort: 1_024, lastPort: 49_151 }],
  'window.stop.role': ['child'],
  'stop.openedAgain': [
    holder,
    'tcp 5432',
    [{ ...holder, starter: null }],
    { closed: true, alive: false, acted: false },
  ],
  'story.uses.onOtherSystem': ['Postgres', 'linux'],
  'story.registered.statuses': [
    [
      { words: 'one', protocols: ['TCP'] },
      { words: 'two', protocols: ['UDP'] },
    ],
  ],
};

/** Calls the makers of all languages with the same arguments: those with which the first says most. */
function callAll(path: string, makers: readonly Maker[]): Told {
  const arity = Math.max(...makers.map(({ length }) => length));
  let best: Told | null = null;
  for (const given of told[path] ? [told[path]] : attempts(arity)) {
    const texts = makers.map((maker) => attempt(maker, given));
    if (!texts.every(isGood)) continue;
    const [first = ''] = texts;
    const has = [...new Set(wordsOf(given))].filter((word) => word.length > 1 && first.includes(word));
    if (best === null || has.length > best.has.length) best = { path, texts, has };
  }
  if (best === null) throw new Error(`${path} could not be called with any sample`);
  return best;
}

function attempt(maker: Maker, given: readonly unknown[]): unknown {
  try {
    return maker(...(given as never[]));
  } catch {
    return null;
  }
}

/** Every text of tables of one shape. */
export function allTexts(path: string, tables: readonly Table[]): readonly Told[] {
  const [first] = tables;
  if (!first) return [];
  return Object.keys(first).flatMap((key): readonly Told[] => {
    const values: readonly unknown[] = tables.map((table) => Reflect.get(table, key));
    const here = `${path}.${key}`;
    if (values.every((value) => typeof value === 'function')) return [callAll(here, values as readonly Maker[])];
    if (values.every((value) => typeof value === 'string')) return [{ path: here, texts: values, has: [] }];
    if (values.every((value) => typeof value === 'object' && value !== null)) return allTexts(here, values as Table[]);
    if (values.every((value) => value === null || typeof value === 'number')) return [];
    throw new Error(`${here} is not of the same kind in every language`);
  });
}

/** What the English text has of its arguments and this one has not. */
export function argumentsMissing({ has }: Told, text: string): readonly string[] {
  return has.filter((word) => !text.includes(word) && !text.includes(word.replace('.', ',')));
}
