import type { UsedPort } from '../../../facts/facts.ts';
import type { PortStatus } from '../../../shared/registry.ts';
import type { Use } from '../../../shared/story.ts';
import type { UseGroup } from '../../use-group.ts';
import { list, listFew } from './list.ts';

type Shift = NonNullable<Use['shift']>;
type UsedOn = NonNullable<UsedPort['os']>;

const systems: Readonly<Record<UsedOn, string>> = { windows: 'Windows', macos: 'macOS', linux: 'Linux' };

/** What practice says of the port, and what follows for the person. */
export const adviceWords = {
  uses: {
    none: 'No software is known to use it by default.',
    summary: {
      default: (software) => `${listFew(software, 4)} ${software.length === 1 ? 'uses' : 'use'} it by default.`,
      common: (software) => `${listFew(software, 4)} commonly ${software.length === 1 ? 'uses' : 'use'} it.`,
      configured: (software) =>
        `${listFew(software, 3)} ${software.length === 1 ? 'uses' : 'use'} it when configured to.`,
      range: (software) =>
        `${listFew(software, 3)} ${software.length === 1 ? 'takes' : 'take'} ports from a range that includes it.`,
      moved: (software) =>
        `${listFew(software, 2)} may have been moved here from ${software.length === 1 ? 'its default' : 'their defaults'}.`,
    } satisfies Record<UseGroup, (software: readonly string[]) => string>,
    /** Of a system that this computer does not have. */
    onOtherSystem: (software: string, os: UsedOn) =>
      software.includes(systems[os]) ? software : `${software} (on ${systems[os]})`,
    byDefault: (use: {
      readonly software: string;
      readonly role: string;
      readonly ports: readonly [first: number, last: number] | null;
      readonly os: UsedOn | null;
      readonly confidence: Use['confidence'];
      readonly whenConfigured: boolean;
    }) => {
      const where = use.os === null || use.software.includes(systems[use.os]) ? '' : ` on ${systems[use.os]}`;
      const range = use.ports === null ? '' : ` (one of ${use.ports[0]}–${use.ports[1]})`;
      const unasked = use.confidence === 'high' ? 'uses it by default' : 'commonly uses it';
      const usually = use.whenConfigured ? 'uses it, when configured to,' : unasked;
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
      reachable:
        'Here it is bound to more than this computer, so it matters if that is what listens and no firewall stands before it.',
      loopback: 'Here it is bound to this computer only, so others cannot reach it directly.',
      nothing: 'Nothing was found listening here, so it does not matter now.',
      unknown: 'Whether it matters here cannot be told, as not all sockets could be read.',
    },
    anyBrowser: 'That concerns only what is meant to be opened in one.',
    provesNothing: 'A listener here is no sign of it: look at the process.',
  },

  matters: {
    assigned: (names: readonly string[]) =>
      `It is registered for ${list(names)}: tools that go by the number will take whatever listens here for that.`,
    unassigned: 'Nothing is registered here, so any program may choose it, and two may choose it at once.',
    reserved: 'The registry keeps it back: it is not meant to be used unless it is assigned one day.',
    deAssigned: 'It once was assigned and no longer is; old software may still use it.',
    dynamic:
      'No service can count on it: such ports are for outgoing connections and for programs that ask for any free port.',
    portZero: 'No program can bind it: one that asks for port 0 is given any free port.',
    popular: (software: readonly string[]) =>
      `${listFew(software, 4)} are known to use it, so two of them on one computer collide.`,
    taken: (ports: string) =>
      `This computer takes ports from ${ports} for outgoing connections, so it may be in use by chance.`,
    loopback: 'As it is bound here, only programs on this computer can reach it.',
    reachable: 'As it is bound here, other computers can reach it unless a firewall stands between.',
    partly: 'As it is bound here, some of it can be reached from this computer only, some from others too.',
    hazards: (count: number) =>
      count === 1
        ? 'One danger that is known of it may concern this computer now.'
        : `${count} dangers that are known of it may concern this computer now.`,
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
        'IANA keeps the number for that service and, as a rule, gives it to no other. It does not mean that the service is what one finds there: nothing but custom makes programs keep to it.',
      reserved:
        'IANA holds the number back, for a special purpose or because it is assigned for another transport protocol; it is not available for regular assignment (RFC 6335, section 6).',
      unassigned:
        'IANA has given the number to no service, and still may on request. It does not mean unused: any program can bind it, and no firewall knows what to expect of it.',
      'de-assigned':
        'IANA once gave the number to a service and has taken it back. It may be given to another one day (RFC 6335, section 8.2).',
      'no-row':
        'IANA’s file does not mention the number for this transport protocol, not even as unassigned. Nothing follows from that.',
      dynamic: 'The number is for temporary and private use; IANA never assigns it (RFC 6335, section 6).',
    } satisfies Record<PortStatus, string>,
    whyNoMatch: 'Why does the name not match what is there?',
    doesItTell: 'Does the registry tell what listens on it?',
    use: {
      portZero: 'No. A program that asks for port 0 is given any free port instead.',
      heldNow: 'What holds it now keeps others from the same addresses.',
      perhapsHeld: 'Whether it is free now could not be read.',
      assigned: (names: readonly string[]) =>
        `Technically yes; but it is registered for ${list(names)}, and a server of that on the same computer would collide with yours.`,
      unassigned: 'Yes: nothing is registered for it. That does not keep others from choosing it as well.',
      reserved: 'Better not: the registry keeps it back.',
      dynamic: 'Only if your program can do with another port: any other program may hold this one when yours starts.',
      used: (software: readonly string[]) =>
        `${listFew(software, 3)} would collide with yours if ${software.length === 1 ? 'it' : 'they'} ran here.`,
      taken: 'This computer may hand it to an outgoing connection just before your service starts.',
      privileged: (from: number) => `Binding a port below ${from} needs a privilege here.`,
      browser: 'Browsers refuse it, so not for anything to be opened in one.',
      register: 'For a service that others will install, IANA assigns ports on request (RFC 6335).',
    },
    safe: {
      notRead: 'That depends on what listens, which could not be read; the number alone does not tell.',
      nothing:
        'Nothing was found listening, so there is nothing to close now. Otherwise it would depend on the program: the number alone does not tell.',
      loopback:
        'It is bound to this computer only: other computers cannot reach it directly, but every program and user of this one can, and a forward or a container may pass it on.',
      reachable:
        'That depends on the program: whether it asks for a password, is up to date and is meant for others. A firewall may block it, which Portolan does not see. If only this computer needs it, bind it to 127.0.0.1.',
      hazards: 'The dangers listed here are the first to look at.',
    },
    match:
      'No: it says what a port was set aside for, and it has no service for this one. A program can bind any free port, so the process is the fact.',
    matchHere: (services: readonly string[]) =>
      `${services.length === 1 ? 'The name' : 'The names'} ${list(services)} ${services.length === 1 ? 'comes' : 'come'} from the registry, which says what the port was set aside for. Nothing enforces that: a program can bind any free port, so the process is the fact.`,
    no: 'No.',
  },
};

export type AdviceWords = typeof adviceWords;
