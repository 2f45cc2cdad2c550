/** A `flag` stands alone; a `value` takes the next word or what follows `=`. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>;

export interface ParsedArguments<O extends OptionKinds> {
  readonly options: { readonly [K in keyof O]: O[K] extends 'flag' ? boolean : string | null };
  readonly words: readonly string[];
}

/**
 * Splits a command line into options and words. Unlike `util.parseArgs`, it takes `-1` for a word, so that whoever
 * checks the word can say in one line what is wrong with it.
 */
export function parseArguments<const O extends OptionKinds>(
  line: readonly string[],
  kinds: O,
): ParsedArguments<O> | { readonly error: string } {
  const options = new Map<string, boolean | string | null>(
    Object.entries(kinds).map(([name, kind]) => [name, kind === 'flag' ? false : null]),
  );
  const words: string[] = [];
  const rest = [...line];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      words.push(...rest.splice(0));
    } else if (!/^-[^\d]/.test(word)) {
      words.push(word);
    } else {
      const [, name = '', given] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
      const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (kind === undefined) return { error: `there is no option ${word.split('=', 1)[0]}` };
      if (kind === 'flag' && given !== undefined) return { error: `--${name} takes no value` };
      const value = kind === 'flag' ? true : (given ?? rest.shift());
      if (value === undefined) return { error: `--${name} needs a value` };
      options.set(name, value);
    }
  }
  return { options: Object.fromEntries(options) as ParsedArguments<O>['options'], words };
}

/** A whole decimal number within the bounds, else null. */
export function parseWholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
