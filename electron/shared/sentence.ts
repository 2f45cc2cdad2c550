/** With a full stop, unless it ends like a sentence already: for messages of others that stand beside sentences. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
