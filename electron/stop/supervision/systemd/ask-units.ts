import type { Unit } from '../../../shared/listener.ts';
import { unreadable } from '../../../sockets/tools/tool-problem.ts';
import { askTimeoutMs, complaintOf, type RunServiceTool } from '../service-tool.ts';
import { parseUnitStates, type UnitState, unitProperties } from './unit-state.ts';

export type Manager = Unit['manager'];

export type UnitsAnswer =
  | { readonly ok: true; readonly units: readonly UnitState[] }
  /** Why not, in words. */
  | { readonly ok: false; readonly why: string };

/** The words that let systemctl speak with the system's manager, or with that of the person who asks. */
export function managerWords(manager: Manager): readonly string[] {
  return manager === 'user' ? ['--user'] : [];
}

/**
 * What the manager says of these units. It says something of names that it does not know, too (`isLoaded`).
 * @param names of units; a pattern such as `*.socket` stands for those that are loaded
 */
export async function askUnits(
  runTool: RunServiceTool,
  manager: Manager,
  names: readonly string[],
): Promise<UnitsAnswer> {
  if (names.length === 0) return { ok: true, units: [] };
  const words = [...managerWords(manager), 'show', `--property=${unitProperties.join(',')}`, '--', ...names];
  const answer = await runTool('systemctl', words, { timeoutMs: askTimeoutMs });
  if (!answer.ok) return { ok: false, why: complaintOf(answer) };
  const units = parseUnitStates(answer.output);
  // Nothing is an answer to a pattern only.
  const isUnread = units.length === 0 && (answer.output.trim() !== '' || names.some((name) => !name.includes('*')));
  return isUnread ? { ok: false, why: unreadable('systemctl').message } : { ok: true, units };
}
