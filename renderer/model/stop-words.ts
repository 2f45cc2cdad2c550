import type { StopOutcome } from '../../electron/shared/stop.ts';
import type { Dictionary } from '../text/english.ts';
import type { StopFlow } from './stop-flow.ts';

type Ended = Extract<StopFlow, { readonly phase: 'ended' | 'failed' }>;

const tones: Readonly<Record<StopOutcome, 'good' | 'plain' | 'warn'>> = {
  freed: 'good',
  'already-gone': 'plain',
  'nothing-listens': 'plain',
  'still-held': 'warn',
  'opened-again': 'warn',
  refused: 'warn',
  'permission-denied': 'warn',
  unknown: 'warn',
};

export function toneOf(flow: Ended): 'good' | 'plain' | 'warn' {
  return flow.phase === 'failed' ? 'warn' : tones[flow.report.outcome];
}

/** The outcome as the core told it; where the call failed, only what can honestly be said. */
export function endWords(flow: Ended, words: Dictionary['stop']): string {
  if (flow.phase === 'ended') return flow.report.detail;
  return flow.signalled === 'no' ? words.failed(flow.error.message) : words.perhaps(flow.error.message);
}
