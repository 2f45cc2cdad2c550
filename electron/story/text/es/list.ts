import { formsOf } from '../../../shared/forms.ts';

export const { all: list, count, figure } = formsOf('es');

/** The first few by name, the others counted. */
export function listFew(items: readonly string[], most: number): string {
  const more = items.length - most;
  return more <= 1 ? list(items) : list([...items.slice(0, most), `${figure(more)} más`]);
}
