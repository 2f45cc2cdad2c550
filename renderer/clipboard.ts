/**
 * Copies text, and says whether that worked. The older way serves where the asynchronous clipboard is denied or
 * absent: Portolan's own window denies every permission, and a page over plain HTTP has no clipboard.
 */
export async function copyText(page: Document, clipboard: Clipboard | undefined, text: string): Promise<boolean> {
  try {
    if (!clipboard) return copySelection(page, text);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(page, text);
  }
}

function copySelection(page: Document, text: string): boolean {
  const focused = page.activeElement;
  const field = page.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  page.body.append(field);
  field.select();
  const copied = page.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
