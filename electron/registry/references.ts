import type { Reference } from '../shared/registry.ts';

/** RFCs get their page at the RFC Editor; a bare address is its own link; all else keeps the registry's own label. */
export function referenceOf(label: string): Reference {
  const [, number, rest = ''] = /^RFC(\d+)\b(.*)$/.exec(label) ?? [];
  if (number !== undefined)
    return { label: `RFC ${number}${rest}`, url: `https://www.rfc-editor.org/rfc/rfc${number}` };
  return { label, url: /^https?:\/\/\S+$/.test(label) ? label : null };
}
