import type { Listener } from '../../../electron/shared/listener.ts';
import type { PortRegistration } from '../../../electron/shared/registry.ts';
import type { StopPlan, StopReport, StopTarget } from '../../../electron/shared/stop.ts';
import type { Story } from '../../../electron/shared/story.ts';

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

export function aPlan(target: StopTarget, change: Partial<StopPlan> = {}): StopPlan {
  return {
    target,
    signal: 'SIGTERM',
    name: 'node',
    command: 'node server.js',
    user: 'ada',
    closes: [`tcp 127.0.0.1:${target.port}`, 'tcp 127.0.0.1:9229'],
    coOwners: [],
    graceMs: 5_000,
    ...change,
  };
}

export function aReport(change: Partial<StopReport> = {}): StopReport {
  return { plan: null, outcome: 'freed', detail: 'Port 3000 is free.', mayForce: false, ...change };
}
