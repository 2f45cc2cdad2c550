/**
 * The arguments of a Windows command line, by the rules of CommandLineToArgvW (learn.microsoft.com, shellapi.h): the
 * first ends at a blank or, where it begins with a quotation mark, at the next one; in the others a run of backslashes
 * stands for itself unless a quotation mark follows, before which each pair is one backslash and an odd one makes the
 * mark a letter. Two marks in a row within quotes are a letter too (Parsing C command-line arguments, ibidem). A program
 * may split its line by rules of its own.
 */
export function splitCommandLine(line: string): readonly string[] {
  const text = line.trimStart();
  if (text === '') return [];
  const [whole = '', quoted, plain] = /^"([^"]*)"?|^(\S+)/.exec(text) ?? [];
  return [quoted ?? plain ?? '', ...splitArguments(text.slice(whole.length))];
}

function splitArguments(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let isQuoted = false;
  for (let at = 0; at < text.length; ) {
    const slashes = backslashesAt(text, at);
    const character = text.charAt(at + slashes.length);
    if (slashes !== '') {
      const isBeforeQuote = character === '"';
      word = (word ?? '') + (isBeforeQuote ? '\\'.repeat(Math.floor(slashes.length / 2)) : slashes);
      at += slashes.length;
      if (isBeforeQuote && slashes.length % 2 === 1) {
        word += '"';
        at++;
      }
    } else if (character === '"') {
      const isDoubled = isQuoted && text.charAt(at + 1) === '"';
      word = (word ?? '') + (isDoubled ? '"' : '');
      at += isDoubled ? 2 : 1;
      if (!isDoubled) isQuoted = !isQuoted;
    } else if (!isQuoted && (character === ' ' || character === '\t')) {
      if (word !== null) words.push(word);
      word = null;
      at++;
    } else {
      word = (word ?? '') + character;
      at++;
    }
  }
  return word === null ? words : [...words, word];
}

function backslashesAt(text: string, start: number): string {
  let end = start;
  while (text.charAt(end) === '\\') end++;
  return text.slice(start, end);
}

/** All but the first argument of a command line, so that `splitCommandLine` finds these words again. */
export function joinArguments(words: readonly string[]): string {
  return words.map(quoteArgument).join(' ');
}

/** Backslashes are doubled where a quotation mark follows them, the closing one too. */
function quoteArgument(word: string): string {
  if (/^[^\s"]+$/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
}
