import type { StopPlan, StopReport, StopTarget, StopWay } from '../shared/stop.ts';
import { reportOf } from '../stop/report.ts';
import type { Stopper } from '../stop/stop.ts';
import { parseWholeNumber } from './arguments.ts';
import { askYes } from './ask-yes.ts';
import { planLines, usableWays } from './stop-lines.ts';
import type { StopOptions } from './stop-options.ts';
import type { Terminal } from './terminal.ts';

export type Confirmation =
  | { readonly kind: 'confirmed'; readonly plan: StopPlan }
  | { readonly kind: 'ended'; readonly report: StopReport }
  /** The words of the command do not fit what there is. */
  | { readonly kind: 'unusable'; readonly error: string };

interface ConfirmDeps {
  readonly terminal: Pick<Terminal, 'ask'>;
  readonly stopper: Pick<Stopper, 'plan'>;
  readonly say: (line: string) => void;
}

/** The plan as it was shown to the person and confirmed, in the way that they chose. */
export async function confirmStop(target: StopTarget, options: StopOptions, deps: ConfirmDeps): Promise<Confirmation> {
  const { terminal, stopper, say } = deps;
  const { scope, graceMs, force, yes } = options;

  async function planWith(way: string | null): Promise<Confirmation> {
    const planned = await stopper.plan({ target, scope, way, force: false, graceMs });
    return 'plan' in planned ? { kind: 'confirmed', plan: planned.plan } : { kind: 'ended', report: planned.refusal };
  }

  function show(plan: StopPlan): void {
    for (const line of planLines(plan, force)) say(line);
  }

  const first = await planWith(scope === 'process' ? null : 'signal');
  const named = first.kind === 'confirmed' && options.way !== null ? wayNamed(first.plan.ways, options.way) : null;
  if (named && 'error' in named) return { kind: 'unusable', ...named };
  const planned =
    named && first.kind === 'confirmed' && named.id !== first.plan.way.id ? await planWith(named.id) : first;
  if (planned.kind !== 'confirmed') return planned;
  const { plan } = planned;
  show(plan);
  if (yes) return planned;

  const choices = named === null && scope === 'process' ? usableWays(plan) : [];
  if (choices.length < 2) return (await askYes(terminal, 'Stop it?')) ? planned : notConfirmed(plan);
  const numbers = choices.map((_, index) => index + 1).join('/');
  const answer = (await terminal.ask(`Which? [${numbers}/n] `)) ?? '';
  const chosen = choices[(parseWholeNumber(answer.trim(), 1, choices.length) ?? 0) - 1];
  if (!chosen) return notConfirmed(plan);
  if (chosen.id === plan.way.id) return planned;
  // What this way ends was not shown yet.
  const other = await planWith(chosen.id);
  if (other.kind !== 'confirmed') return other;
  show(other.plan);
  return (await askYes(terminal, 'Stop it?')) ? other : notConfirmed(other.plan);
}

/** @param name an id, or a kind of which there is one */
function wayNamed(ways: readonly StopWay[], name: string): StopWay | { readonly error: string } {
  const alike = ways.filter(({ id, kind }) => id === name || kind === name);
  const [way, other] = alike;
  if (way && !other) return way;
  const named = (list: readonly StopWay[]) => list.map(({ id }) => `'${id}'`).join(', ');
  return way
    ? { error: `--way ${name} may mean any of ${named(alike)}` }
    : { error: `there is no way '${name}' here; there is ${named(ways)}` };
}

function notConfirmed(plan: StopPlan): Confirmation {
  return { kind: 'ended', report: reportOf('refused', 'Not confirmed, so nothing was done.', { plan }) };
}
