import type { Facts } from '../facts/facts.ts';
import type { Registry } from '../registry/registry.ts';
import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import type { MachinePorts } from '../shared/machine-ports.ts';
import type { ProjectFiles } from '../shared/project-files.ts';
import type { PortRegistration, Registrations } from '../shared/registry.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { Fit, FitVerdict, Story } from '../shared/story.ts';
import { socketProtocols, type TransportProtocol } from '../shared/transport.ts';
import { checkCommands } from './check-commands.ts';
import { expectationOf } from './fit/expectation.ts';
import { fitOf } from './fit/fit.ts';
import type { Judgement } from './fit/judgement.ts';
import { hazardsOf } from './hazards.ts';
import { firstLines } from './headline.ts';
import { hereSummary, type ReadingExtent } from './here.ts';
import { mattersOf } from './matters.ts';
import { rangeOf } from './port-range.ts';
import { questionsOf } from './questions.ts';
import { registrationSummary } from './registration-summary.ts';
import { relatedPorts } from './related.ts';
import { sourcesOf } from './sources.ts';
import { standingOf } from './standing.ts';
import type { StoryText } from './text/en.ts';
import { storyText } from './text/spoken.ts';
import { usesOf } from './uses.ts';

export interface StoryFacts {
  /** 0 to 65535. */
  readonly port: number;
  /** Null for all. */
  readonly protocol: TransportProtocol | null;
  readonly registry: Registry;
  readonly facts: Facts;
  readonly machine: MachinePorts;
  /** Null where the sockets were not read. */
  readonly snapshot: Snapshot | null;
  /** What the folders of the listeners' projects hold, by folder; one that is missing says nothing. */
  readonly projects: ReadonlyMap<string, ProjectFiles>;
}

/** The explanation of a port: what the registry says, what is usual, what is there now, and how to check. Pure. */
export function composeStory(given: StoryFacts, text: StoryText = storyText): Story {
  const { port, protocol, registry, facts, machine } = given;
  const registrations = {
    tcp: registry.lookup(port, 'tcp'),
    udp: registry.lookup(port, 'udp'),
    sctp: registry.lookup(port, 'sctp'),
    dccp: registry.lookup(port, 'dccp'),
  };
  const here = listenersOf(given);
  const groups = groupListeners(here);
  const reading = extentOf(given);
  const fits = groups.map((group) => judgedBy(group, registrations, given, text));
  const standing = standingOf(registrations, protocol);
  const { uses, usesSummary, takers } = usesOf(port, protocol, given, standing.names, text);
  const isAsked = ({ protocols }: { readonly protocols: readonly TransportProtocol[] }) =>
    protocol === null || protocols.includes(protocol);
  const hazards = hazardsOf(facts.hazardsOf(port).filter(isAsked), groups, reading, text);
  return {
    port,
    protocol,
    ...firstLines(
      { port, protocol, registrations, groups, fits, reading, usesSummary: uses.length > 0 ? usesSummary : null },
      text,
    ),
    range: rangeOf(port, machine, text),
    protocols: {
      tcp: summarised(registrations.tcp, text),
      udp: summarised(registrations.udp, text),
      sctp: summarised(registrations.sctp, text),
      dccp: summarised(registrations.dccp, text),
    },
    uses,
    usesSummary,
    hazards,
    matters: mattersOf({ port, standing, groups, takers, hazards, machine }, text),
    here,
    hereComplete: reading === 'whole',
    hereSummary: hereSummary(port, protocol, groups, reading, text),
    fit: overallFit(groups, fits, reading, text),
    check: checkCommands(port, protocol, text),
    related: relatedPorts(port, registrations, uses, given),
    questions: questionsOf({ port, protocol, standing, groups, fits, reading, takers, hazards, machine }, text),
    sources: sourcesOf(
      { port, registrations: Object.values(registrations), uses, hazards, registryDate: registry.date },
      text,
    ),
    registryDate: registry.date,
  };
}

function listenersOf({ port, protocol, snapshot }: StoryFacts): Story['here'] {
  return (
    snapshot?.listeners.filter((each) => each.port === port && (protocol === null || each.protocol === protocol)) ?? []
  );
}

function extentOf({ protocol, snapshot }: StoryFacts): ReadingExtent {
  if (protocol !== null && !socketProtocols.some((each) => each === protocol)) return 'unsupported';
  return snapshot === null ? 'none' : snapshot.complete ? 'whole' : 'partial';
}

function summarised(registration: PortRegistration, text: StoryText) {
  return { ...registration, summary: registrationSummary(registration, text) };
}

function judgedBy(
  group: ListenerGroup,
  registrations: Registrations,
  { port, facts, machine, projects }: StoryFacts,
  text: StoryText,
): Judgement {
  const expected = expectationOf(port, group.protocol, registrations[group.protocol], facts, machine.os);
  return fitOf(group, expected, { facts, projects }, text);
}

/** What fits least is what a person must see. */
const leastFirst: readonly FitVerdict[] = ['unusual', 'cannot-tell', 'plausible', 'expected'];

function overallFit(
  groups: readonly ListenerGroup[],
  fits: readonly Judgement[],
  reading: ReadingExtent,
  { fit: words }: StoryText,
): Fit {
  if (groups.length === 0) {
    return { verdict: 'cannot-tell', reasons: [reading === 'whole' ? words.nothing : words.notRead], listeners: [] };
  }
  return {
    verdict: leastFirst.find((verdict) => fits.some((each) => each.verdict === verdict)) ?? 'cannot-tell',
    reasons: [...new Set(fits.flatMap(({ reasons }) => reasons))],
    listeners: fits.map(({ verdict, reasons, software }, index) => ({
      keys: groups[index]?.listeners.map(({ key }) => key) ?? [],
      verdict,
      software: software?.name ?? null,
      reasons,
    })),
  };
}
