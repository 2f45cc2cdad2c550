import type { PortStatus } from '../../../shared/registry.ts';
import type { Use } from '../../../shared/story.ts';
import { list, listFew } from './list.ts';

type Shift = NonNullable<Use['shift']>;

/** What practice says of the port, and what follows for the person. */
export const adviceWords = {
  uses: {
    none: 'No software is known to use it by default.',
    summary: (software: readonly string[], alsoMoved: boolean) => {
      const moved = alsoMoved ? ' Other software may have been moved here from its default.' : '';
      if (software.length === 0) return `No software is known to use it by default.${moved}`;
      return `${listFew(software, 4)} ${software.length === 1 ? 'uses' : 'use'} it by default.${moved}`;
    },
    byDefault: (use: {
      readonly software: string;
      readonly role: string;
      readonly ports: readonly [first: number, last: number] | null;
      readonly os: 'windows' | 'macos' | 'linux' | null;
      readonly confidence: Use['confidence'];
    }) => {
      const systems = { windows: ' on Windows', macos: ' on macOS', linux: ' on Linux' };
      const where = use.os === null ? '' : systems[use.os];
      const range = use.ports === null ? '' : ` (all of ${use.ports[0]}–${use.ports[1]})`;
      const usually = use.confidence === 'high' ? 'uses it by default' : 'commonly uses it';
      return `${use.software}${where} ${usually}${range} for ${use.role}.`;
    },
    mayBeOffset: (software: string, role: string, { from, by }: Shift) =>
      `${software} may use it if its ports are offset by ${by}: ${from} is its default for ${role}.`,
    mayBeNextFree: (software: string, role: string, { from, by }: Shift) =>
      `${software} may use it when ${by === 1 ? from : `${from} to ${from + by - 1}`} ${by === 1 ? 'is' : 'are'} taken: it tries the next port for ${role}.`,
  },

  hazards: {
    exposure: (subject: string) => `${subject} on this port is a danger where others can reach it.`,
    amplification: (subject: string) =>
      `${subject} over UDP can be abused to multiply traffic towards a victim when it answers anyone on the Internet.`,
    'browser-blocked': () => 'Browsers refuse to open this port for pages, whatever listens on it.',
    'historic-malware': (subject: string) =>
      `The malware ${subject} was seen on this port in the past. That says nothing about what uses it today.`,
    bound: {
      reachable: 'Here it is bound to more than this computer, so it matters unless a firewall stands before it.',
      loopback: 'Here it is bound to this computer only, so others cannot reach it directly.',
      nothing: 'Nothing was found listening here, so it does not matter now.',
      unknown: 'Whether it matters here cannot be told, as not all sockets could be read.',
    },
    anyBrowser: 'A web page or service on it cannot be opened in a browser.',
    provesNothing: 'A listener here is no sign of it: look at the process.',
  },

  matters: {
    assigned: (names: readonly string[]) =>
      `It is registered for ${list(names)}: tools that go by the number will take whatever listens here for that.`,
    unassigned: 'Nothing is registered here, so any program may choose it, and two may choose it at once.',
    reserved: 'The registry keeps it back: it is not meant to be used until it is assigned.',
    deAssigned: 'It once was assigned and no longer is; old software may still use it.',
    dynamic:
      'No service can count on it: outgoing connections and programs that ask for any free port take such ports.',
    popular: (software: readonly string[]) =>
      `${listFew(software, 4)} use it by default, so two of them on one computer collide.`,
    taken: (ports: string) =>
      `This computer takes ports from ${ports} for outgoing connections, so it may be in use by chance.`,
    loopback: 'As it is bound here, only programs on this computer can reach it.',
    reachable: 'As it is bound here, other computers can reach it unless a firewall stands between.',
    partly: 'As it is bound here, some of it can be reached from this computer only, some from others too.',
    hazards: (count: number) =>
      count === 1
        ? 'One danger that is known of it concerns this computer now.'
        : `${count} dangers that are known of it concern this computer now.`,
  },

  questions: {
    mayIUse: 'Can I use it for my own service?',
    isItSafe: 'Is it safe to leave open?',
    whatItMeans: {
      assigned: 'What does “assigned” mean?',
      reserved: 'What does “reserved” mean?',
      unassigned: 'What does “unassigned” mean?',
      'de-assigned': 'What does “de-assigned” mean?',
      'no-row': 'What does it mean that the registry has no row for it?',
      dynamic: 'What does “dynamic” mean?',
    } satisfies Record<PortStatus, string>,
    meaning: {
      assigned:
        'IANA keeps the number for that service and gives it to no other. It does not mean that the service is what one finds there: nothing but custom makes programs keep to it.',
      reserved: 'IANA holds the number back and gives it to nobody without a special reason (RFC 6335, section 6).',
      unassigned:
        'IANA has given the number to no service, and still may on request. It does not mean unused: any program can bind it, and no firewall knows what to expect of it.',
      'de-assigned':
        'IANA once gave the number to a service and has taken it back. It may be given to another one day (RFC 6335, section 8.2).',
      'no-row':
        'IANA’s file does not mention the number for this transport protocol, not even as unassigned. Nothing follows from that.',
      dynamic: 'The number is for temporary and private use; IANA never assigns it (RFC 6335, section 6).',
    } satisfies Record<PortStatus, string>,
    whyNoMatch: 'Why does the name not match what is there?',
    use: {
      portZero: 'No. A program that asks for port 0 is given any free port instead.',
      heldNow: 'Not while what holds it now is bound to the same addresses.',
      perhapsHeld: 'Whether it is free now could not be read.',
      assigned: (names: readonly string[]) =>
        `Technically yes; but it is registered for ${list(names)}, and whoever runs that on the same computer will collide with you.`,
      unassigned: 'Yes: nothing is registered for it. That does not keep others from choosing it as well.',
      reserved: 'Better not: the registry keeps it back and may yet assign it to somebody.',
      dynamic: 'Only if your program can do with another port: this one may be taken by chance at any time.',
      used: (software: readonly string[]) => `${listFew(software, 3)} would collide with it by default.`,
      taken: 'This computer may hand it to an outgoing connection just before your service starts.',
      privileged: (from: number) => `Binding a port below ${from} needs a privilege here.`,
      browser: 'Browsers refuse it, so not for anything to be opened in one.',
      register: 'For a service that others will install, IANA assigns ports on request (RFC 6335).',
    },
    safe: {
      notRead: 'That depends on what listens, which could not be read.',
      nothing: 'Nothing was found listening, so there is nothing to close now.',
      loopback:
        'It is bound to this computer only: other computers cannot reach it directly, but every program and user of this one can, and a forward or a container may pass it on.',
      reachable:
        'That depends on the program: whether it asks for a password, is up to date and is meant for others. A firewall may block it, which Portolan does not see. If only this computer needs it, bind it to 127.0.0.1.',
      hazards: 'The dangers listed here are the first to look at.',
      nobody: 'Nobody can tell from the number alone.',
    },
    match:
      'The registry says what a port was set aside for when somebody asked for it. Nothing enforces that: a program can bind any free port, so the name is a guess and the process is the fact.',
    matchHere: (services: readonly string[]) =>
      `The name ${list(services)} comes from the registry, which says what the port was set aside for. Nothing enforces that: a program can bind any free port, so the process is the fact.`,
  },
};
