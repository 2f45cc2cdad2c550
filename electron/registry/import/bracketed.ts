/** The parts of `[RFC6335][RFC8126]`, each on one line. */
function partsOf(cell: string): readonly string[] {
  return [...cell.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part.replace(/\s+/g, ' ').trim());
}

/** The registry writes mail addresses with `&` for `@`. */
function holdsMailAddress(text: string): boolean {
  return /[^\s<>@&]+[@&][^\s<>@&]+\.[a-z]{2,}/i.test(text);
}

/**
 * `[Tim_Berners_Lee]` as `Tim Berners Lee`. The CSV edition has these identifiers only, so the XML edition's fuller
 * names are left aside and both give the same. A last `_2` only tells two entries of one name apart.
 */
export function assigneeOf(cell: string): string | null {
  const names = partsOf(cell)
    .filter((id) => !holdsMailAddress(id))
    .map((id) => id.replace(/_\d$/, '').replaceAll('_', ' ').trim());
  return names.filter((name) => name !== '').join(', ') || null;
}

const longestReference = 80;

/** Documents. Footnote marks, `n/a`, mail addresses and whole explanations are not references. */
export function referencesOf(cell: string): readonly string[] {
  return partsOf(cell)
    .filter((label) => label.length > 0 && label.length <= longestReference)
    .filter((label) => !/^(\d+|n\/a)$/i.test(label) && !holdsMailAddress(label))
    .map((label) => label.replaceAll('|', '/'));
}
