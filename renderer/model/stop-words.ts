import type { StartAgain, StopOutcome, StopPlan, StopReport } from '../../electron/shared/stop.ts';
import type { Dictionary } from '../text/english.ts';
import type { AskedFlow } from './stop-flow.ts';

export type Tone = 'good' | 'plain' | 'warn';

type Failed = Extract<AskedFlow, { readonly phase: 'failed' }>;
type Words = Dictionary['stop'];

const tones: Readonly<Record<StopOutcome, Tone>> = {
  freed: 'good',
  'already-gone': 'plain',
  'nothing-listens': 'plain',
  'still-held': 'warn',
  'opened-again': 'warn',
  refused: 'warn',
  'permission-denied': 'warn',
  unknown: 'warn',
};

export function toneOf(outcome: StopOutcome): Tone {
  return tones[outcome];
}

const nothingDone: ReadonlySet<StopOutcome> = new Set(['refused', 'permission-denied', 'nothing-listens']);

/** How to start again what has ended; null where it surely runs on. */
export function startAgainOf(plan: StopPlan, { outcome, mayForce }: StopReport): StartAgain | null {
  return mayForce || nothingDone.has(outcome) ? null : plan.startAgain;
}

/** Where the call failed, only what can honestly be said. */
export function failureWords({ signalled, error }: Failed, words: Words): string {
  return signalled === 'no' ? words.failed(error.message) : words.perhaps(error.message);
}

/** What is asked of the person, in one sentence. */
export function questionWords(plan: StopPlan, words: Words): string {
  const { way, target, name, scope, processes, force } = plan;
  if (force) return words.forceQuestion(name, target.pid, processes.length);
  if (way.kind !== 'signal') return words.wayQuestion(way.title);
  return words.questions[scope](name, target.pid, processes.length);
}

/** What the button that confirms it says. */
export function confirmWords({ needsElevation, abrupt, signal, processes, way }: StopPlan, words: Words): string {
  if (needsElevation) return words.elevated;
  if (signal === null) return words.act(way.kind);
  return abrupt ? words.end(processes.length) : words.send(signal, processes.length);
}
