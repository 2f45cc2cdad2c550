import { type Command, commandList, type Key, type KeyPlace } from './commands.ts';

export interface KeyPress {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly place: KeyPlace;
}

const commands = new Map<string, readonly { readonly command: Command; readonly key: Key }[]>();
for (const { id, keys } of commandList) {
  for (const key of keys) commands.set(key.key, [...(commands.get(key.key) ?? []), { command: id, key }]);
}

/** What a key means here; null leaves it to the browser. */
export function commandOf(press: KeyPress): Command | null {
  if (press.alt) return null;
  const found = commands.get(spelt(press))?.find(({ key }) => key.places.includes(press.place));
  return found?.command ?? null;
}

/** As `commandList` spells it. Shift is part of the character where the key has one. */
function spelt({ key, control, shift }: KeyPress): string {
  const name = key === ' ' ? 'Space' : key;
  const character = name.length === 1;
  if (control) return `Control+${shift && (!character || /[a-z]/i.test(name)) ? 'Shift+' : ''}${name.toUpperCase()}`;
  return shift && !character ? `Shift+${name}` : name;
}
