import type { Facts } from '../../facts/facts.ts';
import type { ListenerGroup } from '../../shared/listener-groups.ts';
import type { ProjectFiles } from '../../shared/project-files.ts';
import type { StoryText } from '../text/en.ts';
import type { Expectation } from './expectation.ts';
import { judgeProgram } from './judge-program.ts';
import { judgeSoftware } from './judge-software.ts';
import type { Judgement } from './judgement.ts';
import { programOf } from './program.ts';
import { recognise } from './recognise.ts';

export interface FitFacts {
  readonly facts: Facts;
  /** What the projects' folders hold, by folder. */
  readonly projects: ReadonlyMap<string, ProjectFiles>;
}

/** Compares what listens with what is registered and usual. Never says that it is so: every mark can be borrowed. */
export function fitOf(
  group: ListenerGroup,
  expected: Expectation,
  { facts, projects }: FitFacts,
  text: StoryText,
): Judgement {
  const programs = group.owners.map(programOf);
  const evidence = recognise(group, facts.software, projects);
  const judged = judgeSoftware(evidence, programs, expected, text) ?? judgeProgram(group, programs, expected, text);
  return { ...judged, reasons: [expectationWords(expected, text), ...judged.reasons] };
}

function expectationWords({ services, defaults }: Expectation, { fit }: StoryText): string {
  const software = [...new Set(defaults.map((each) => each.software.name))];
  return fit.expectation(
    services.map(({ name }) => name),
    software,
  );
}
