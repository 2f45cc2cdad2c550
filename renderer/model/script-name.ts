const interpreters = /^(node|nodejs|deno|bun|python[\d.]*|ruby|perl|php|java)$/;
const inlineCode = new Set(['-c', '-e', '--eval', '-p', '--print']);

/**
 * What an interpreter runs, which tells one `node` from another: `next` for `node …/bin/next dev`, `http.server`
 * for `python3 -m http.server`. Null for other programs, and where only options or the code itself are given.
 */
export function scriptName(process: string, command: readonly string[]): string | null {
  if (!interpreters.test(process)) return null;
  const words = command.slice(1);
  // What follows is code, not the name of a script.
  if (words.some((word) => ['-e', '--eval', '-p', '--print', '-c'].includes(word))) return null;
  const named = words.findIndex((word) => word === '-m' || word === '-jar');
  const script = named === -1 ? words.find((word) => !word.startsWith('-')) : words[named + 1];
  return script?.split(/[/\\]/).at(-1) || null;
}
