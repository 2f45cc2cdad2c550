export interface TextPart<Kind extends string> {
  readonly kind: Kind | 'rest';
  readonly text: string;
}

/** A text cut at what it holds, looked for in this order, one after another; what it does not hold is passed over. */
export function textParts<Kind extends string>(
  text: string,
  wanted: readonly (readonly [kind: Kind, part: string])[],
): readonly TextPart<Kind>[] {
  const parts: TextPart<Kind>[] = [];
  let rest = text;
  for (const [kind, part] of wanted) {
    const start = rest.indexOf(part);
    if (start < 0 || part === '') continue;
    if (start > 0) parts.push({ kind: 'rest', text: rest.slice(0, start) });
    parts.push({ kind, text: part });
    rest = rest.slice(start + part.length);
  }
  return rest === '' ? parts : [...parts, { kind: 'rest', text: rest }];
}
