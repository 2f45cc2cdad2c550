import type { Listener } from '../../../electron/shared/listener.ts';
import type { PortRegistration } from '../../../electron/shared/registry.ts';
import type { StopPlan, StopRecord, StopReport, StopRun, StopTarget, StopWay } from '../../../electron/shared/stop.ts';
import type { Hazard, RelatedPort, Story, Use } from '../../../electron/shared/story.ts';

type Registration = PortRegistration & { readonly summary: string };

export const unassigned: Registration = { status: 'unassigned', names: [], block: null, summary: 'Unassigned.' };

export function assignedTo(name: string): Registration {
  const entry = {
    name,
    description: `The ${name} service`,
    aliases: [],
    kind: 'assignment',
    protocolStated: true,
    assignee: 'Ada Lovelace',
    registered: '2015-04',
    modified: null,
    references: [{ label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' }],
    remarks: ['Reported as used without authorisation.'],
    firstPort: 1,
    lastPort: 1,
  } as const;
  return { status: 'assigned', names: [entry], block: null, summary: `Assigned to ${name}.` };
}

export function aStory(port: number, here: readonly Listener[], change: Partial<Story> = {}): Story {
  return {
    port,
    protocol: null,
    opening: [],
    uses: [],
    usesSummary: 'No use outside the registry is known.',
    hazards: [],
    matters: [],
    fit: { verdict: 'cannot-tell', reasons: ['Nothing listens there.'], listeners: [] },
    related: [],
    questions: [],
    headline: `The headline of ${port}.`,
    range: { name: 'user', firstPort: 1024, lastPort: 49_151, description: 'User ports', here: [] },
    protocols: { tcp: assignedTo('tale'), udp: assignedTo('tale'), sctp: unassigned, dccp: unassigned },
    here,
    hereComplete: true,
    hereSummary: here.length === 0 ? `Nothing was found on ${port}.` : `Something was found on ${port}.`,
    check: [
      { os: 'windows', protocol: 'tcp', command: `Get-NetTCPConnection -LocalPort ${port}`, note: null },
      { os: 'linux', protocol: 'tcp', command: `ss -Hltnp 'sport = :${port}'`, note: 'Needs rights.' },
    ],
    sources: [{ label: 'IANA', url: 'https://www.iana.org/' }],
    registryDate: '2026-08-17',
    ...change,
  };
}

function reference(path: string) {
  return { label: `docs.example.org/${path}`, url: `https://docs.example.org/${path}` };
}

export function aUse(software: string, change: Partial<Use> = {}): Use {
  return {
    software,
    role: 'development server',
    kind: 'dev-server',
    protocols: ['tcp'],
    firstPort: 3000,
    lastPort: 3000,
    confidence: 'high',
    shift: null,
    note: null,
    words: `${software} uses it by default for its development server.`,
    source: reference(software.toLowerCase()),
    ...change,
  };
}

export function aHazard(change: Partial<Hazard> = {}): Hazard {
  return {
    kind: 'exposure',
    protocols: ['tcp'],
    words: 'Development servers have no password, and may hand out the source of a project.',
    inEnglish: true,
    here: 'It is bound to any address, so that other computers may reach it unless a firewall blocks them.',
    applies: 'yes',
    sources: [reference('exposure')],
    ...change,
  };
}

export function aRelatedPort(port: number, change: Partial<RelatedPort> = {}): RelatedPort {
  return {
    port,
    protocols: ['tcp', 'udp'],
    relation: 'same-service',
    name: `service-${port}`,
    description: 'A service',
    ...change,
  };
}

/** A story in which every section has something to say, and some have a lot. */
export function aFullStory(port: number, here: readonly Listener[], change: Partial<Story> = {}): Story {
  const names = ['one', 'two', 'three', 'four', 'five'].flatMap((name) => assignedTo(name).names);
  return aStory(port, here, {
    headline: `Port ${port} most likely is the Next.js development server of shop, started by you an hour ago.`,
    opening: [
      'The registry assigns it to something else: hbci, a protocol of home banking.',
      'It accepts connections addressed to any address; a firewall may still block them.',
    ],
    protocols: {
      tcp: { ...assignedTo('tale'), names },
      udp: assignedTo('tale'),
      sctp: unassigned,
      dccp: unassigned,
    },
    range: {
      name: 'user',
      firstPort: 1024,
      lastPort: 49_151,
      description: 'User Ports: assigned by IANA after IETF Review, IESG Approval or Expert Review.',
      here: ['This computer draws the ports of outgoing connections from 32768 to 60999, which leaves this one alone.'],
    },
    usesSummary: 'Next.js, Nuxt, Grafana and others use it by default.',
    uses: [
      ...['Next.js', 'Nuxt', 'Grafana', 'json-server', 'Browsersync'].map((software) => aUse(software)),
      aUse('WSO2 API Manager', {
        words: 'WSO2 API Manager may be here, if its ports are shifted by 1.',
        confidence: 'medium',
        shift: { from: port - 1, by: 1 },
      }),
    ],
    hazards: [
      aHazard(),
      aHazard({
        kind: 'historic-malware',
        words: 'In 1999 a trojan horse listened on it.',
        inEnglish: false,
        here: 'That says nothing of what listens now.',
        applies: 'no',
      }),
    ],
    matters: ['Other computers may reach what listens here.'],
    fit: {
      verdict: 'plausible',
      reasons: [
        'Registered for HBCI, but Next.js uses the port by default.',
        'The process is next dev in ~/shop, which is consistent with that.',
      ],
      listeners: here.slice(0, 1).map(({ key }) => ({
        keys: [key],
        verdict: 'plausible' as const,
        software: 'Next.js',
        reasons: ['The process is next dev in ~/shop.'],
      })),
    },
    related: [
      aRelatedPort(port - 1, { relation: 'previous-assigned', name: 'before' }),
      aRelatedPort(port + 1, { relation: 'next-assigned', name: 'after' }),
      aRelatedPort(3300, { relation: 'same-software', name: 'Next.js', description: null }),
    ],
    questions: [
      { question: 'Can I use it for my own service?', answer: 'Yes, while nothing else listens on it.' },
      { question: 'Is it safe to leave open?', answer: 'For as long as you trust everybody on your network.' },
    ],
    ...change,
  });
}

export const plainSignal: StopWay = {
  id: 'signal',
  kind: 'signal',
  title: 'Send it a signal',
  effect: 'The process is asked to end, so that it can save and close.',
  warning: null,
  command: ['kill', '48213'],
  unavailable: null,
};

export const itsService: StopWay = {
  id: 'unit user web.service',
  kind: 'unit',
  title: 'Stop the service web.service',
  effect: 'systemd stops it and does not start it again.',
  warning: null,
  command: ['systemctl', '--user', 'stop', 'web.service'],
  unavailable: null,
};

export function aPlan(target: StopTarget, change: Partial<StopPlan> = {}): StopPlan {
  const { pid, identity } = target;
  const [name, command, user] = ['node', 'node server.js', 'ada'];
  return {
    target,
    scope: 'process',
    force: false,
    way: plainSignal,
    ways: [plainSignal],
    signal: 'SIGTERM',
    abrupt: false,
    graceMs: 5_000,
    name,
    command,
    user,
    processes: [{ pid, identity, name, command, user, role: 'target' }],
    scopes: [],
    closes: [`tcp 127.0.0.1:${target.port}`, 'tcp 127.0.0.1:9229'],
    coOwners: [],
    children: [],
    clients: 0,
    needsElevation: false,
    startAgain: { command: 'node server.js', folder: '/home/ada/the shop' },
    ...change,
  };
}

export function aReport(change: Partial<StopReport> = {}): StopReport {
  return {
    plan: null,
    outcome: 'freed',
    detail: 'Port 3000 is free.',
    remedy: null,
    mayForce: false,
    mayElevate: false,
    ...change,
  };
}

export function aRun(plan: StopPlan, change: Partial<StopRun> = {}): StopRun {
  return { id: 1, plan, elevate: false, phase: 'acting', since: '2026-11-22T10:00:00.000Z', report: null, ...change };
}

export function aRecord(id: string, change: Partial<StopRecord> = {}): StopRecord {
  return {
    id,
    at: '2026-11-22T09:00:00.000Z',
    protocol: 'tcp',
    port: 3000,
    pid: 48213,
    name: 'node',
    command: 'node server.js',
    user: 'ada',
    scope: 'process',
    way: 'Send it a signal',
    signal: 'SIGTERM',
    startAgain: { command: 'node server.js', folder: '/home/ada/the shop' },
    result: { at: '2026-11-22T09:00:02.000Z', outcome: 'freed', detail: 'node (pid 48213) has ended.' },
    ...change,
  };
}
