/** The options of ssh(1) that take a value, as its synopsis lists them. */
const valued = 'BbcDEeFIiJLlmOoPpQRSWw';

export interface SshWords {
  /** An option's letter and its value; the value of a flag is empty. */
  readonly options: readonly (readonly [name: string, value: string])[];
  readonly destination: string | null;
}

/** Tells ssh's options from where it connects to; flags may stand together, as in `-fNL 8080:db:80`. */
export function readSshWords(words: readonly string[]): SshWords {
  const options: (readonly [string, string])[] = [];
  let destination: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!/^-[^-]/.test(word)) {
      // Options may follow the destination, and then the command that is run there.
      if (destination !== null) break;
      destination = word;
      continue;
    }
    for (let letter = 1; letter < word.length; letter++) {
      const name = word[letter] ?? '';
      if (!valued.includes(name)) {
        options.push([name, '']);
        continue;
      }
      const rest = word.slice(letter + 1);
      options.push([name, rest === '' ? (words[++at] ?? '') : rest]);
      break;
    }
  }
  return { options, destination };
}
