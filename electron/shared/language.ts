/** The languages that Portolan speaks, as BCP 47 tags. */
export const languages = ['en', 'es', 'sv'] as const;

export type Language = (typeof languages)[number];

/**
 * The first of `preferred` (BCP 47, such as `es-MX`, the dearest first) that Portolan speaks, else English.
 * @param chosen the person's own choice, which goes before what the system prefers
 */
export function pickLanguage(chosen: Language | 'system', preferred: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  for (const tag of preferred) {
    const spoken = languages.find((language) => language === tag.toLowerCase().split(/[-_]/)[0]);
    if (spoken) return spoken;
  }
  return 'en';
}
