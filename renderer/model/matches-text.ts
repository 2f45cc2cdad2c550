import { zonedAddress } from '../../electron/shared/endpoint.ts';
import { type Known, knownOr } from '../../electron/shared/known.ts';
import type { Container } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { Row } from './rows.ts';

/** The words of a search, in lower case. */
export function searchWords(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Each word must be found: a number as the start of the port or as the pid, `53/udp` as that port exactly, other
 * text in what the row shows. Each may also stand in `label`, the person's own.
 */
export function matchesWords({ group }: Row, words: readonly string[], label: string | null = null): boolean {
  const ownWords = label?.toLowerCase() ?? '';
  return words.every((word) => {
    if (ownWords.includes(word)) return true;
    if (/^\d+$/.test(word))
      return String(group.port).startsWith(word) || group.owners.some(({ pid }) => `${pid}` === word);
    if (/^\d+\/[a-z]+$/.test(word)) return word === `${group.port}/${group.protocol}`;
    return hasContainer(group, word) || searchable(group).includes(word);
  });
}

/** One text per listener, made once: words have no line breaks, so that none is found across two values. */
const known = new WeakMap<ListenerGroup, string>();

function searchable(group: ListenerGroup): string {
  const before = known.get(group);
  if (before !== undefined) return before;
  const text = valuesOf(group).join('\n').toLowerCase();
  known.set(group, text);
  return text;
}

function valuesOf({ protocol, service, owners, listeners }: ListenerGroup): readonly string[] {
  const values: readonly (Known<string> | null)[] = [
    protocol,
    service.name,
    ...owners.flatMap(({ name, user, executable, project }) => [
      name,
      user,
      executable,
      knownOr(project, null)?.folder ?? null,
    ]),
    ...listeners.flatMap(({ address, zone, device, user, unit, container }) => [
      zonedAddress(address, zone),
      device,
      user,
      unit,
      ...containerWords(knownOr(container, null)),
    ]),
  ];
  return values.filter((value): value is string => typeof value === 'string');
}

/** An identifier is known by its start: any name of few letters stands somewhere in so many hexadecimal digits. */
function hasContainer({ listeners }: ListenerGroup, word: string): boolean {
  return word.length >= 4 && listeners.some(({ container }) => knownOr(container, null)?.id.startsWith(word));
}

function containerWords(container: Container | null): readonly Known<string>[] {
  if (container === null) return [];
  const { name, image, engine } = container;
  return ['container', name, image, ...(engine === null ? [] : [engine])];
}
