import { areOwnersHidden } from '../../shared/hidden-owners.ts';
import type { Socket } from '../../shared/listener.ts';
import type { SourceReport, SourcesReport } from '../../shared/snapshot.ts';
import { type SocketProtocol, socketProtocols } from '../../shared/transport.ts';
import { attemptSource } from '../attempt-source.ts';
import type { ContainerSource } from '../containers/container-source.ts';
import { joinContainers } from '../containers/join-containers.ts';
import { measure } from '../cost.ts';
import type { SocketSource } from '../source.ts';
import { type Bind, bindWords, onlyIn } from './comparison.ts';
import type { SecondSource } from './cross-check.ts';
import type { Witness } from './witness.ts';

/** Everybody who can be asked about this computer's sockets. */
export interface ComparedSources {
  /** The one to believe. */
  readonly main: SocketSource;
  readonly second: SecondSource | null;
  readonly containers: ContainerSource | null;
  /** Others to be heard when sources are compared. */
  readonly witnesses: readonly Witness[];
  readonly reader: SourcesReport['reader'];
  readonly now: () => Date;
}

/** What one of several observers of the same sockets said. */
interface Testimony extends Pick<SourceReport, 'description' | 'role' | 'covers' | 'problems' | 'cost'> {
  readonly source: string;
  readonly binds: readonly Bind[] | null;
}

/** Asks every source, one after the other so that each cost is its own, and sets their answers side by side. */
export async function reportSources(options: ComparedSources): Promise<SourcesReport> {
  const { main, second, containers, reader, now } = options;
  const { testimony: first, sockets } = await hearMain(main);
  const others: Testimony[] = [];
  for (const witness of options.witnesses) others.push(await hear(witness, socketProtocols));
  if (second) others.push(await hear(asWitness(second.source), second.covers));
  return {
    at: now().toISOString(),
    reader,
    hiddenOwners: sockets?.filter(areOwnersHidden).length ?? null,
    sources: [
      reportOf(first, others),
      ...others.map((other) => reportOf(other, [first])),
      ...(containers ? await hearEngines(containers, sockets ?? []) : []),
    ],
  };
}

async function hearMain(main: SocketSource) {
  const { result, cost } = await measure(() => attemptSource(main, 'cross-checked'));
  const sockets = result.ok ? result.reading.sockets : null;
  const testimony: Testimony = {
    source: main.name,
    description: main.description,
    role: 'main',
    problems: result.ok ? result.reading.problems : [result.problem],
    cost,
    binds: sockets,
    covers: socketProtocols,
  };
  return { testimony, sockets };
}

async function hear(
  { name, description, role, observe }: Witness,
  covers: readonly SocketProtocol[],
): Promise<Testimony> {
  const { result, cost } = await measure(observe);
  return { source: name, description, role, cost, covers, ...result };
}

function asWitness(source: SocketSource): Witness {
  return {
    name: source.name,
    description: source.description,
    role: 'check',
    async observe() {
      const answer = await attemptSource(source, 'cross-checked');
      return answer.ok
        ? { binds: answer.reading.sockets, problems: answer.reading.problems }
        : { binds: null, problems: [answer.problem] };
    },
  };
}

function reportOf(testimony: Testimony, others: readonly Testimony[]): SourceReport {
  const { binds, covers, source, description, role, problems, cost } = testimony;
  const answered = others.filter((other) => other.binds !== null);
  const heard = answered.flatMap((other) => other.binds ?? []);
  const comparable = binds !== null && answered.length > 0;
  const visible = heard.filter(({ protocol }) => covers.includes(protocol));
  const common = answered.flatMap((other) => other.covers);
  return {
    source,
    description,
    role,
    covers,
    state: binds === null ? 'failed' : 'answered',
    socketsSeen: binds?.length ?? null,
    onlyHere: comparable
      ? onlyIn(
          binds.filter(({ protocol }) => common.includes(protocol)),
          heard,
        )
      : [],
    missingHere: comparable ? onlyIn(visible, binds) : [],
    cost,
    problems,
  };
}

async function hearEngines(containers: ContainerSource, sockets: readonly Socket[]): Promise<readonly SourceReport[]> {
  const { engines, containers: running } = await containers.read({ afresh: true });
  const withoutSocket = joinContainers(sockets, running).slice(sockets.length);
  return engines.map(({ source, description, state, publishedPorts, cost, problems }) => ({
    source,
    description,
    role: 'containers',
    covers: socketProtocols,
    state,
    socketsSeen: publishedPorts,
    onlyHere: withoutSocket.filter((row) => row.sources.includes(source)).map(bindWords),
    missingHere: [],
    cost,
    problems,
  }));
}
