/** Hands a text to the browser as a download; where it goes is for the person or the browser to choose. */
export function saveFile(page: Document, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the text by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
