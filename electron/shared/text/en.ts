import { formsOf } from '../forms.ts';
import { localMoment } from '../local-moment.ts';
import type { RegistryEdition } from '../registry-edition.ts';
import type { Cost, SourceReport, SourcesReport } from '../snapshot.ts';
import { type SocketProtocol, transportProtocols } from '../transport.ts';

const { count, figure, tenths } = formsOf('en');

/** For an edition of the registry. */
export const registryWords = {
  edition: (date: string) => `Registry edition of ${date}`,
  origin: ({ origin, shippedDate }: RegistryEdition, importedAt: string) =>
    origin === 'shipped'
      ? 'Portolan came with it'
      : `imported on ${importedAt}; Portolan came with that of ${shippedDate}`,
  records: (records: number) => `${figure(records)} records`,
  assigned: ({ counts }: RegistryEdition) =>
    `ports with an assigned service: ${transportProtocols.map((each) => `${figure(counts.assigned[each])} ${each}`).join(', ')}`,
};

/** For a report on the sources. */
export const sourcesWords = {
  asked: ({ at, reader: { user, uid } }: SourcesReport) =>
    `Asked at ${localMoment(at)} with the rights of ${user}${uid === null ? '' : ` (uid ${uid})`}.`,
  hidden: ({ hiddenOwners, reader: { user } }: SourcesReport) => {
    if (hiddenOwners === null)
      return `How many owners are hidden from ${user} is not known: the main source did not answer.`;
    if (hiddenOwners === 0) return `No owner of a socket is hidden from ${user}.`;
    return `The ${hiddenOwners === 1 ? 'owner of 1 socket is' : `owners of ${hiddenOwners} sockets are`} hidden from ${user}.`;
  },
  remedy: (words: string) => `What you can do: ${words}`,
  roles: {
    main: 'gives the rows',
    details: 'adds what the main source cannot know',
    check: 'second opinion',
    containers: 'names containers and their ports',
  } satisfies Record<SourceReport['role'], string>,
  states: {
    answered: 'answered',
    failed: 'failed',
    absent: 'not on this computer',
  } satisfies Record<SourceReport['state'], string>,
  saw: ({ role, socketsSeen: seen }: SourceReport) => {
    if (seen === null) return 'saw nothing';
    const one = role === 'containers' ? 'published port' : 'socket';
    return `saw ${count(seen, one, `${one}s`)}`;
  },
  cost: ({ wallMs, cpuMs }: Cost) => `in ${milliseconds(wallMs)}, of which ${milliseconds(cpuMs)} processor time`,
  onlyHere: (n: number) => `Only this source saw ${count(n, 'socket', 'sockets')}:`,
  missingHere: (n: number) => `Others saw ${count(n, 'socket', 'sockets')} that this source did not:`,
  agrees: 'Saw the same as the others.',
  /** Of a source that looks at fewer protocols than the others. */
  agreesInPart: (common: readonly SocketProtocol[], rest: readonly SocketProtocol[]) =>
    `Saw the same ${protocols(common)} sockets as the others; it does not look at ${protocols(rest)}.`,
  /** Of a source that looks at more protocols than any other. */
  agreedInPart: (common: readonly SocketProtocol[], rest: readonly SocketProtocol[]) =>
    `Saw the same ${protocols(common)} sockets as the others, which do not look at ${protocols(rest)}.`,
  more: (n: number) => `and ${figure(n)} more`,
};

export type SharedRegistryWords = typeof registryWords;
export type SharedSourcesWords = typeof sourcesWords;

function protocols(names: readonly SocketProtocol[]): string {
  return names.map((name) => name.toUpperCase()).join(' and ');
}

function milliseconds(value: number): string {
  return value < 1_000 ? `${tenths(value)} ms` : `${tenths(value / 1_000)} s`;
}
