/** Longer than any browser takes to begin with a download. */
const keptForMs = 60_000;

/** Hands a text or a Blob to the browser as a download: where it goes is for the person or the browser to choose. */
export function saveFile(page: Window, name: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === 'string' ? textFile(name, content) : content);
  const link = page.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}

function textFile(name: string, text: string): Blob {
  const type = name.endsWith('.json') ? 'application/json' : 'text/markdown;charset=utf-8';
  return new Blob([text], { type });
}
