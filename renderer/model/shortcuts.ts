export type Command =
  | 'search'
  | 'find'
  | 'refresh'
  | 'down'
  | 'up'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'open'
  | 'stop'
  | 'browse'
  | 'copy'
  | 'watch'
  | 'previous-port'
  | 'next-port'
  | 'escape'
  | 'sources'
  | 'registry'
  | 'stops'
  | 'settings'
  | 'history'
  | 'chart'
  | 'free-port'
  | 'help';

/** Where the key was pressed: in a text field, on a control that has its own keys, in the story, in a stop, or elsewhere. */
export type KeyPlace = 'text' | 'control' | 'story' | 'stop' | 'page';

export interface KeyPress {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  readonly place: KeyPlace;
}

const moves: Readonly<Record<string, Command>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  PageDown: 'page-down',
  PageUp: 'page-up',
};
const sheets: Readonly<Record<string, Command>> = {
  '?': 'help',
  s: 'sources',
  r: 'registry',
  h: 'history',
  x: 'stops',
  m: 'chart',
  n: 'free-port',
};
const letters: Readonly<Record<string, Command>> = {
  ...sheets,
  '/': 'search',
  j: 'down',
  k: 'up',
  o: 'browse',
  c: 'copy',
  w: 'watch',
  '[': 'previous-port',
  ']': 'next-port',
  Delete: 'stop',
};
const controls: Readonly<Record<string, Command>> = { f: 'search', k: 'find', r: 'refresh', ',': 'settings' };
const edges: Readonly<Record<string, Command>> = { Home: 'first', End: 'last' };

/** What a key means here; null leaves it to the browser. */
export function commandOf({ key, control, alt, place }: KeyPress): Command | null {
  if (alt) return null;
  if (control) return controls[key] ?? null;
  if (key === 'Escape') return 'escape';
  // What chooses between ways to stop must not move through the list, nor ask for another stop.
  if (place === 'stop') return sheets[key] ?? null;
  if (key === 'Enter') return place === 'page' || place === 'text' ? 'open' : null;
  if (place !== 'story' && moves[key]) return moves[key];
  if (place === 'text') return null;
  return letters[key] ?? (place === 'page' ? (edges[key] ?? null) : null);
}
