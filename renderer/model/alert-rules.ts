import type { AlertRule } from '../../electron/shared/alert.ts';
import { mostRules } from '../../electron/shared/settings.ts';

export type PortRule = Extract<AlertRule, { readonly when: 'port' }>;
export type GeneralRule = Exclude<AlertRule, { readonly when: 'port' }>;

/** What of a port a rule tells. */
export const portHappenings = ['opens', 'closes', 'changesOwner'] as const;
export type PortHappening = (typeof portHappenings)[number];

export const generalConditions = ['newly-reachable', 'new-program', 'anything-opens'] as const;

export function portRules(rules: readonly AlertRule[]): readonly PortRule[] {
  return rules.filter((rule) => rule.when === 'port').sort((a, b) => a.port - b.port);
}

/** The rule that is shown for a port: the one for either protocol, else the first. */
export function ruleOfPort(rules: readonly AlertRule[], port: number): PortRule | null {
  const own = portRules(rules).filter((rule) => rule.port === port);
  return own.find(({ protocol }) => protocol === null) ?? own[0] ?? null;
}

export function isOn(rules: readonly AlertRule[], condition: GeneralRule['when']): boolean {
  return rules.some(({ when, enabled }) => when === condition && enabled);
}

export function withGeneral(
  rules: readonly AlertRule[],
  condition: GeneralRule['when'],
  enabled: boolean,
): readonly AlertRule[] {
  if (!rules.some(({ when }) => when === condition)) return [...rules, { id: condition, enabled, when: condition }];
  return rules.map((rule) => (rule.when === condition ? { ...rule, enabled } : rule));
}

/** A rule that tells all that may happen to a port. */
export function newPortRule(rules: readonly AlertRule[], port: number): PortRule {
  return {
    id: freshId(rules, `port-${port}`),
    enabled: true,
    when: 'port',
    port,
    protocol: null,
    opens: true,
    closes: true,
    changesOwner: true,
  };
}

/** Puts a rule in the place of the one with its id, or at the end. */
export function withRule(rules: readonly AlertRule[], rule: AlertRule): readonly AlertRule[] {
  return rules.some(({ id }) => id === rule.id)
    ? rules.map((each) => (each.id === rule.id ? rule : each))
    : [...rules, rule];
}

/** The rule of a port with this id, changed; where it is gone by then, it stays gone. */
export function withChange(
  rules: readonly AlertRule[],
  ruleId: string,
  change: Partial<Omit<PortRule, 'id' | 'when'>>,
): readonly AlertRule[] {
  return rules.map((rule) => (rule.when === 'port' && rule.id === ruleId ? { ...rule, ...change } : rule));
}

/** One thing of a port is to be told, or no more; a rule that tells nothing is taken away. */
export function withHappening(
  rules: readonly AlertRule[],
  port: number,
  happening: PortHappening,
  wanted: boolean,
): readonly AlertRule[] {
  const before = ruleOfPort(rules, port);
  const silent = { opens: false, closes: false, changesOwner: false };
  const told = before?.enabled ? before : { ...(before ?? newPortRule(rules, port)), ...silent, enabled: true };
  const rule = { ...told, [happening]: wanted };
  if (portHappenings.some((each) => rule[each])) return withRule(rules, rule);
  return rules.filter(({ id }) => id !== rule.id);
}

export function isFull(rules: readonly AlertRule[]): boolean {
  return rules.length >= mostRules;
}

function freshId(rules: readonly AlertRule[], wanted: string): string {
  const ids = new Set(rules.map(({ id }) => id));
  const numbered = rules.map((_, index) => `${wanted}-${index + 2}`);
  return [wanted, ...numbered].find((id) => !ids.has(id)) ?? `${wanted}-${rules.length + 2}`;
}
