import type { Software, UsedPort } from '../../facts/facts.ts';
import type { StoryText } from '../text/en.ts';
import { type Expectation, serviceAlike } from './expectation.ts';
import { interpreterOf, isForwarder } from './interpreters.ts';
import type { Judgement } from './judgement.ts';
import type { Program } from './program.ts';
import { type Evidence, evidenceKinds, isHint } from './recognise.ts';

/** Judges a listener by the software that its marks speak for; null where they speak for none. */
export function judgeSoftware(
  evidence: readonly Evidence[],
  programs: readonly Program[],
  expected: Expectation,
  text: StoryText,
): Judgement | null {
  const [best] = telling(evidence, expected);
  if (!best) return null;
  const { fit: words } = text;
  const { software } = best;
  const marks = evidence.filter((each) => each.software === software);
  const told = withoutEchoes(marks)
    .slice(0, mostTold)
    .map((each) => words.evidence[each.kind](each.value, software.name));
  const own = defaultUse(software, expected);
  const shift = expected.shifts.find((each) => each.software === software);
  const agrees = registryAgrees(software, expected);
  const judged = (verdict: Judgement['verdict'], role: string | null, ...because: readonly string[]): Judgement => ({
    verdict,
    software,
    agrees,
    likely: words.likely(software.name, role),
    reasons: [...told, ...because],
  });

  if (own || agrees) {
    return judged(isVouchedFor(marks, programs) ? 'expected' : 'plausible', own?.role ?? null);
  }
  if (shift?.shift) {
    const why = software.offset ? words.offset : words.nextFree;
    return judged('plausible', shift.use.role, why(software.name, shift.shift.from, shift.shift.by));
  }
  const elsewhere = words.elsewhere(
    software.name,
    software.ports.map(({ firstPort }) => firstPort),
  );
  if (isNobodys(expected)) return judged('plausible', null, elsewhere);
  if (expected.shared || isForDevelopment(software, expected))
    return judged('plausible', null, words.shared, elsewhere);
  if (marks.every(({ value }) => isForwarder(value))) {
    return { ...judged('cannot-tell', null, words.forwards(software.name)), likely: null };
  }
  return judged('unusual', null, elsewhere);
}

/** A sentence for each mark would say the same again and again. */
const mostTold = 2;

/** The process's name beside the same name of its executable only says less of it. */
function withoutEchoes(marks: readonly Evidence[]): readonly Evidence[] {
  const isVouched = (name: string) => marks.some(({ kind, value }) => kind === 'executable' && value === name);
  return marks.filter(({ kind, value }) => kind !== 'process' || !isVouched(value));
}

/**
 * The evidence that counts, the best first. What a project's files name speaks only for software that is looked for
 * here, since a project names many, and so does a debugger's option, since the program that is debugged listens too;
 * what only runs other programs speaks for nothing.
 */
function telling(evidence: readonly Evidence[], expected: Expectation): readonly Evidence[] {
  const isLookedFor = (software: Software) =>
    defaultUse(software, expected) !== null || expected.shifts.some((each) => each.software === software);
  return evidence
    .filter(
      ({ software, kind }) =>
        isLookedFor(software) || (kind !== 'package' && kind !== 'file' && software.kind !== 'debugger'),
    )
    .filter(({ software }) => software.ports.length > 0)
    .sort(
      (a, b) =>
        evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind) ||
        Number(isLookedFor(b.software)) - Number(isLookedFor(a.software)) ||
        b.value.length - a.value.length,
    );
}

function defaultUse(software: Software, { defaults }: Expectation): UsedPort | null {
  return defaults.find((each) => each.software === software)?.use ?? null;
}

/** Null where the registry assigns nothing that it could agree with. */
function registryAgrees({ name, kind, marks }: Software, expected: Expectation): boolean | null {
  if (serviceAlike(expected, [name, ...marks.processes]) !== null) return true;
  if (expected.webService && kind === 'web-server') return true;
  if (expected.webService && !withoutPages.includes(kind)) return null;
  return expected.services.length > 0 ? false : null;
}

/** What is hardly ever reached by HTTP; whether anything else is what a port of the Web is for, its kind does not tell. */
const withoutPages: readonly Software['kind'][] = ['database', 'messaging', 'remote-access', 'game'];

/** By the kernel or an engine; or by a command line whose interpreter is the right one, and is what it says it is. */
function isVouchedFor(marks: readonly Evidence[], programs: readonly Program[]): boolean {
  if (marks.some((each) => !isHint(each))) return true;
  const interpreted = programs.some(({ executable }) => executable !== null && interpreterOf(executable) !== null);
  return interpreted && marks.some(({ kind }) => kind === 'command' || kind === 'process');
}

/** Where no other software is looked for; a system port is its service's, whether or not its software is known. */
function isNobodys({ defaults, services, port }: Expectation): boolean {
  return defaults.length === 0 && (services.length === 0 || port > 1_023);
}

function isForDevelopment(software: Software, { defaults }: Expectation): boolean {
  const isServer = ({ kind }: Software) => kind === 'dev-server' || kind === 'web-server';
  return isServer(software) && defaults.some((each) => isServer(each.software));
}
