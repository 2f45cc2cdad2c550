/** Marks up one cell or word; the plain painter returns it unchanged. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  /** For what deserves attention, sparingly. */
  warn(text: string): string;
}

export function createPaint(colour: boolean): Paint {
  const wrap = (on: number, off: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { strong: wrap(1, 22), faint: wrap(2, 22), warn: wrap(33, 39) };
}
