/** The colours of the picture, each a colour that canvas and SVG understand, without transparency. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  /** The water of the three ranges, from deep to the shore. */
  readonly system: string;
  readonly user: string;
  readonly dynamic: string;
  /** Registered for TCP and UDP, and for one protocol alone. */
  readonly assigned: string;
  readonly partly: string;
  readonly blocked: string;
  readonly limit: string;
  readonly open: string;
  readonly warn: string;
  readonly halo: string;
}

/** The page's own colours that the picture is made of. */
export type Token =
  | '--panel'
  | '--row'
  | '--ink'
  | '--faint'
  | '--accent'
  | '--accent-soft'
  | '--accent-mark'
  | '--warn';

/**
 * @param read gives a token's colour as the browser computes it: `rgb(r, g, b)`
 * @param flat where the person set colours of their own (forced colours): only those, unmixed
 */
export function paletteOf(read: (token: Token) => string, flat: boolean): Palette {
  const [panel, shore, ink, faint] = [read('--panel'), read('--row'), read('--ink'), read('--faint')];
  const [accent, water, mark] = [read('--accent'), read('--accent-soft'), read('--accent-mark')];
  return {
    paper: panel,
    ink,
    faint,
    system: flat ? panel : mixed(mark, water, 0.2),
    user: flat ? panel : water,
    dynamic: flat ? panel : shore,
    assigned: flat ? mark : mixed(mark, water, 0.55),
    partly: flat ? mark : mixed(mark, water, 0.32),
    blocked: ink,
    limit: accent,
    open: accent,
    warn: read('--warn'),
    halo: panel,
  };
}

/** `share` of the first colour in the second one. A colour that cannot be read is taken as it is. */
export function mixed(color: string, ground: string, share: number): string {
  const [a, b] = [channelsOf(color), channelsOf(ground)];
  if (a === null || b === null) return color;
  const [red, green, blue] = a.map((channel, index) => Math.round(channel * share + (b[index] ?? 0) * (1 - share)));
  return `rgb(${red}, ${green}, ${blue})`;
}

function channelsOf(color: string): readonly number[] | null {
  const match = /^rgba?\((\d+), (\d+), (\d+)/.exec(color);
  return match ? match.slice(1).map(Number) : null;
}
