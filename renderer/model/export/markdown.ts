/** A table as GitHub draws it: https://github.github.com/gfm/#tables-extension-. The first line is the heading. */
export function markdownOf(table: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = table.map((line) => line.map(written));
  return [head, head.map(() => '---'), ...rest].map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** Names of programs are text, and neither marks, nor tags, nor the end of a cell. */
function written(cell: string): string {
  return cell
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&/g, '&amp;');
}
