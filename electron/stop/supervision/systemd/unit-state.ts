import { parseTimeSpan } from './time-span.ts';

/** What a service manager says of one unit; see org.freedesktop.systemd1(5) for each property. */
export interface UnitState {
  readonly name: string;
  readonly isLoaded: boolean;
  /** It runs, or is on its way up or down. */
  readonly isActive: boolean;
  /** Starts by itself with the computer or with the person's session. */
  readonly isEnabled: boolean;
  /** Null where it has none, or its manager does not know which. */
  readonly mainPid: number | null;
  /** Where its processes are; null where it has none. */
  readonly controlGroup: string | null;
  /** `Restart=`: `always`, `on-failure` … */
  readonly restart: string;
  /** How long after its end it is started again; null where that is not told. */
  readonly restartMs: number | null;
  /** Names of signals without `SIG`, and exit statuses. */
  readonly restartsNeverAfter: readonly string[];
  readonly restartsAlwaysAfter: readonly string[];
  readonly cleanEnds: readonly string[];
  readonly killMode: string;
  /** How long each step of its end may take; infinite for a unit that waits for ever, null where that is not told. */
  readonly stopTimeoutMs: number | null;
  readonly canStop: boolean;
  readonly refusesManualStop: boolean;
  /** Sockets that start it when somebody connects. */
  readonly sockets: readonly string[];
  /** Of a socket: what it starts. */
  readonly starts: readonly string[];
  /** Of a socket: where it listens, as in `127.0.0.1:80 (Stream)`. */
  readonly listens: readonly string[];
  /** Of a socket: starts a service for each connection (systemd.socket(5), Accept=). */
  readonly isPerConnection: boolean;
  /** Units that are stopped along with it, if they run (systemd.unit(5): Requires=, BindsTo=, PartOf=). */
  readonly endsWithIt: readonly string[];
}

export const unitProperties: readonly string[] = [
  ...['Id', 'LoadState', 'ActiveState', 'UnitFileState', 'MainPID', 'ControlGroup', 'KillMode', 'TimeoutStopUSec'],
  ...['Restart', 'RestartUSec', 'RestartUSecNext', 'RestartPreventExitStatus', 'RestartForceExitStatus'],
  ...['SuccessExitStatus', 'CanStop', 'RefuseManualStop', 'TriggeredBy', 'Triggers', 'Listen', 'Accept'],
  ...['RequiredBy', 'BoundBy', 'ConsistsOf', 'PropagatesStopTo'],
];

/**
 * Reads what `systemctl show UNIT… -p …` prints: `NAME=VALUE` lines, a blank line between units. A property that a
 * kind of unit has not, or an older systemd does not know, is left out by it.
 */
export function parseUnitStates(text: string): readonly UnitState[] {
  return text
    .split(/\n\n+/)
    .map(readProperties)
    .filter((values) => values.has('Id'))
    .map(unitState);
}

type Properties = ReadonlyMap<string, readonly string[]>;

function readProperties(block: string): Properties {
  const values = new Map<string, string[]>();
  for (const line of block.split('\n')) {
    const at = line.indexOf('=');
    if (at <= 0) continue;
    const name = line.slice(0, at);
    // Only `Listen` comes several times.
    values.set(name, [...(values.get(name) ?? []), line.slice(at + 1)]);
  }
  return values;
}

function unitState(values: Properties): UnitState {
  const text = (name: string) => values.get(name)?.[0] ?? '';
  const list = (name: string) => text(name).split(' ').filter(Boolean);
  const mainPid = Number(text('MainPID'));
  const next = parseTimeSpan(text('RestartUSecNext'));
  return {
    name: text('Id'),
    isLoaded: text('LoadState') === 'loaded',
    isActive: !['', 'inactive', 'failed'].includes(text('ActiveState')),
    isEnabled: ['enabled', 'enabled-runtime'].includes(text('UnitFileState')),
    mainPid: mainPid > 0 ? mainPid : null,
    controlGroup: text('ControlGroup') || null,
    restart: text('Restart'),
    restartMs: next ?? parseTimeSpan(text('RestartUSec')),
    restartsNeverAfter: list('RestartPreventExitStatus'),
    restartsAlwaysAfter: list('RestartForceExitStatus'),
    cleanEnds: list('SuccessExitStatus'),
    killMode: text('KillMode'),
    stopTimeoutMs: parseTimeSpan(text('TimeoutStopUSec')),
    canStop: text('CanStop') !== 'no',
    refusesManualStop: text('RefuseManualStop') === 'yes',
    sockets: list('TriggeredBy').filter((name) => name.endsWith('.socket')),
    starts: list('Triggers'),
    listens: values.get('Listen') ?? [],
    isPerConnection: text('Accept') === 'yes',
    endsWithIt: [...new Set(['RequiredBy', 'BoundBy', 'ConsistsOf', 'PropagatesStopTo'].flatMap(list))],
  };
}
