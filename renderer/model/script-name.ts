const interpreters = /^(node|nodejs|deno|bun|python[\d.]*|ruby|perl|php|java)$/;
const takesCode = new Set(['-c', '-e', '--eval', '-p', '--print']);
const takesModule = new Set(['-m', '-jar']);
const takesOther = new Set(['-r', '--require', '--import', '--loader', '-W', '-X', '-I', '-cp', '-classpath']);

/**
 * What an interpreter runs, which tells one `node` from another: `next` for `node …/bin/next dev`, `http.server`
 * for `python3 -m http.server`. Null for other programs, and where only options or the code itself are given.
 */
export function scriptName(process: string, command: readonly string[]): string | null {
  if (!interpreters.test(process)) return null;
  const script = firstScript(command.slice(1));
  return script?.split(/[/\\]/).at(-1) || null;
}

/** What stands after the script is for the script: its own options are not the interpreter's. */
function firstScript([word, ...rest]: readonly string[]): string | undefined {
  if (word === undefined || takesCode.has(word)) return undefined;
  if (takesModule.has(word)) return rest[0];
  if (takesOther.has(word)) return firstScript(rest.slice(1));
  return word.startsWith('-') ? firstScript(rest) : word;
}
