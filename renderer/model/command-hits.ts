import type { Dictionary } from '../text/english.ts';
import { commandWords } from './command-words.ts';
import { type Command, type CommandCircumstances, commandList, isOffered, type Key } from './commands.ts';

export interface CommandHit {
  readonly id: Command;
  readonly words: string;
  readonly keys: readonly Key[];
}

/** Below ports, no more than are seen at a glance. */
const mostBelowPorts = 5;
/** A single letter is in nearly every name. */
const leastLetters = 2;

/** Commands whose name has every word of the text; after `>` all that do, else a few, and none for a number. */
export function commandHits(asked: string, text: Dictionary, now: CommandCircumstances): readonly CommandHit[] {
  const only = asked.startsWith('>');
  const sought = (only ? asked.slice(1) : asked).trim().toLowerCase();
  if (!only && (sought.length < leastLetters || /^\d+$/.test(sought))) return [];
  const names = commandWords(text);
  const hits = commandList
    .filter((command) => command.offered !== 'keys' && isOffered(command, now))
    .map(({ id, keys }) => ({ id, keys, words: names[id] }))
    .filter(({ words }) => sought.split(/\s+/).every((word) => words.toLowerCase().includes(word)));
  return only ? hits : hits.slice(0, mostBelowPorts);
}
