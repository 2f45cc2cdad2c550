/** Longer than any browser takes to begin with a download. */
const keptForMs = 60_000;

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
  // RFC 4180, section 3.
  csv: 'text/csv;charset=utf-8;header=present',
};

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
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return new Blob([text], { type: types[ending] ?? 'text/plain;charset=utf-8' });
}
