/** A text as it is compared: words of letters and digits in lower case, one space between, no accents. */
export function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(notAsciiWord, ' ').trim();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(notWord, ' ').trim();
}

/** The same as one word: `Next.js` and `next js` are `nextjs`. */
export function compact(text: string): string {
  return plain(text).replaceAll(' ', '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant, the control characters too.
const ascii = /^[\x00-\x7f]*$/;
const notAsciiWord = /[^a-z0-9]+/g;
const notWord = /[^\p{L}\p{N}]+/gu;
