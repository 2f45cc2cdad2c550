import type { StopPlan } from '../shared/stop.ts';
import { printable } from './printable.ts';

/** What the stop will do, said before it is done. `force`: SIGKILL may follow. */
export function planLines(plan: StopPlan, force: boolean): readonly string[] {
  const { target, signal, name, command, user, closes, coOwners } = plan;
  const seconds = plan.graceMs / 1_000;
  return [
    `Send ${signal} to ${name}, process ${target.pid} of user ${user}, and wait up to ${seconds} s.`,
    `  command: ${command}`,
    `  closes: ${closes.join(', ')}`,
    ...(coOwners.length > 0
      ? [`  stays open, held also by: ${coOwners.map((owner) => `${owner.name} (${owner.pid})`).join(', ')}`]
      : []),
    ...(force ? ['  then, if it still runs: verify it again and send SIGKILL.'] : []),
  ].map(printable);
}
