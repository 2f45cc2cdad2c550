/** Longer than any browser takes to begin with a download. */
const keptForMs = 60_000;

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
  // RFC 4180, section 3.
  csv: 'text/csv;charset=utf-8;header=present',
};

/** Hands a text to the browser as a download: where it goes is for the person or the browser to choose. */
export function saveFile(page: Window, name: string, text: string): void {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const type = types[ending] ?? 'text/plain;charset=utf-8';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = page.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
