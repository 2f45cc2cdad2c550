import type { Revelation } from '../../shared/stop.ts';
import { elevationText } from '../text/elevation.ts';
import type { ElevatedSignals, Elevator } from './elevator.ts';
import { type HelperAnswer, parseAnswer } from './helper-answer.ts';
import { type HelperTask, helperArguments } from './helper-words.ts';

export type Refusal = Extract<ElevatedSignals, { ok: false }>;

/** What the helper printed, or why it did not come to that. */
export type PromptAnswer = { readonly ok: true; readonly output: string } | Refusal;

/** Has the system ask the person, and runs the helper with these words if they agree. Never rejects. */
export type Prompt = (words: readonly string[]) => Promise<PromptAnswer>;

export function refusal(reason: Refusal['reason'], message: string): Refusal {
  return { ok: false, reason, message };
}

/** What a tool complained of, in one line: where Node ended with a fault, its words stand below lines of code. */
export function complaint(errors: string, otherwise: string): string {
  const fault = /^\w*Error\b[^:\n]*: .*$/m.exec(errors)?.[0];
  return fault ?? (errors.trim().split('\n')[0] || otherwise);
}

/** An elevator that can ask nobody. */
export function noElevator(obstacle: string): Elevator {
  const absent = async () => ({ ok: false, reason: 'absent', message: obstacle }) as const;
  return { obstacle, signal: absent, reveal: absent };
}

/** An elevator for systems that give back what the helper prints. */
export function createPromptElevator(prompt: Prompt): Elevator {
  async function ask(task: HelperTask): Promise<HelperAnswer | Refusal> {
    const answer = await prompt(helperArguments(task));
    if (!answer.ok) return answer;
    const parsed = parseAnswer(answer.output);
    if (parsed === 'other-version') return refusal('uncertain', elevationText.otherVersion);
    return parsed === 'garbage' ? garbage : parsed;
  }

  return {
    obstacle: null,
    async signal(orders, signal): Promise<ElevatedSignals> {
      const answer = await ask({ mode: 'signal', signal, orders });
      if ('ok' in answer) return answer;
      const isWhole = 'results' in answer && answer.results.length === orders.length;
      return isWhole ? { ok: true, results: answer.results } : garbage;
    },
    async reveal(keys): Promise<Revelation> {
      const answer = await ask({ mode: 'reveal', keys });
      if ('holders' in answer) return { ok: true, holders: answer.holders };
      const { reason, message } = 'ok' in answer ? answer : garbage;
      // To look changes nothing.
      return { ok: false, reason: reason === 'uncertain' ? 'failed' : reason, message };
    },
  };
}

const garbage = refusal('uncertain', elevationText.garbage);
