/** Longer than any browser takes to begin with a download. */
const keptForMs = 60_000;

/** Offers Markdown as a file: where it goes is asked or set as for any download. */
export function saveMarkdown(page: Window, name: string, markdown: string): void {
  const url = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }));
  const link = page.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
