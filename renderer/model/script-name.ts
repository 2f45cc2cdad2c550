const interpreters = /^(node|nodejs|deno|bun|python[\d.]*|ruby|perl|php|java)$/;

/**
 * What an interpreter runs, which tells one `node` from another: `next` for `node …/bin/next dev`, `http.server`
 * for `python3 -m http.server`. Null for other programs, and where only options are given.
 */
export function scriptName(process: string, command: readonly string[]): string | null {
  if (!interpreters.test(process)) return null;
  const words = command.slice(1);
  const named = words.findIndex((word) => word === '-m' || word === '-jar');
  const script = named === -1 ? words.find((word) => !word.startsWith('-')) : words[named + 1];
  return script?.split(/[/\\]/).at(-1) || null;
}
