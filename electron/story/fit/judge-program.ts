import type { Runtime } from '../../facts/facts.ts';
import type { ListenerGroup } from '../../shared/listener-groups.ts';
import type { StoryText } from '../text/en.ts';
import { type Expectation, serviceAlike } from './expectation.ts';
import { interpreterOf, isForwarder } from './interpreters.ts';
import type { Judgement } from './judgement.ts';
import type { Program } from './program.ts';

/** Judges a listener by nothing but the names of its programs, whose software is not known. */
export function judgeProgram(
  group: ListenerGroup,
  programs: readonly Program[],
  expected: Expectation,
  text: StoryText,
): Judgement {
  const { fit: words } = text;
  const judged = (verdict: Judgement['verdict'], reason: string, rest: Partial<Judgement> = {}): Judgement => ({
    verdict,
    agrees: null,
    software: null,
    likely: null,
    reasons: [reason],
    ...rest,
  });
  const names = [...new Set(programs.flatMap(({ executable, process }) => executable ?? process ?? []))];
  const [name] = names;
  if (name === undefined) {
    const hidden = group.owners.length > 0 || group.listeners.some(({ ownersComplete }) => !ownersComplete);
    return judged('cannot-tell', hidden ? words.hidden : words.noProcess);
  }
  const alike = serviceAlike(expected, names);
  if (alike !== null) {
    const vouched = programs.some(({ executable }) => executable !== null);
    return judged(vouched ? 'expected' : 'plausible', words.bearsName(name, alike), {
      agrees: true,
      likely: words.server(alike),
    });
  }
  const interpreters = names.map(interpreterOf);
  const [interpreter] = interpreters;
  if (interpreter && interpreters.every((each) => each !== null)) {
    return judgeInterpreter(name, interpreter.runtime, expected, text, judged);
  }
  return judged('cannot-tell', isForwarder(name) ? words.forwards(name) : words.unknownProgram(name));
}

/** What an interpreter runs is unknown; yet a program of Python is no PostgreSQL, and one of Node may be Next.js. */
function judgeInterpreter(
  name: string,
  runtime: Runtime | null,
  { defaults, services, shared, web, webService }: Expectation,
  { fit: words }: StoryText,
  judged: (verdict: Judgement['verdict'], reason: string, rest?: Partial<Judgement>) => Judgement,
): Judgement {
  const software = defaults.map((each) => each.software);
  const alike = software.filter((each) => runtime !== null && each.runtime === runtime);
  const isDevelopment = software.some(({ kind }) => kind === 'dev-server');
  const guess = webService
    ? { likely: words.webServer(name) }
    : isDevelopment
      ? { likely: words.developmentServer(name), agrees: services.length > 0 ? false : null }
      : {};
  if (alike.length > 0)
    return judged('plausible', words.runsOn(name, [...new Set(alike.map((each) => each.name))]), guess);
  if (isDevelopment || shared || web) return judged('plausible', words.anyProgram(name), guess);
  if (software.length > 0 && software.every((each) => each.runtime !== null)) {
    return judged('unusual', words.doesNotRunOn(name, [...new Set(software.map((each) => each.name))]));
  }
  return judged('cannot-tell', words.interpreter(name));
}
