/**
 * Text from processes as a person may safely be shown it: control characters, which could move a terminal's cursor or
 * recolour it, and invisible ones, which could turn round the pid behind a name, appear as `\u001b` and the like.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, escaped);
}

/** One JSON object for standard output; escapes also what JSON itself lets through raw. */
export function printableJson(value: unknown): string {
  return printable(JSON.stringify(value));
}

/** `\uXXXX` for each UTF-16 unit, which is also JSON's own notation. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
