/**
 * The languages of a POSIX environment, the dearest first: GNU's LANGUAGE before LC_ALL, LC_MESSAGES and LANG.
 * Source: gettext manual, "Locale Environment Variables".
 */
export function localeLanguages(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  // In the C locale gettext does not look at LANGUAGE.
  if (/^(?:C|POSIX)?(?:\..*)?$/.test(locale)) return [];
  const listed = (environment['LANGUAGE'] ?? '').split(':');
  return [...listed, locale].filter(Boolean).map((name) => name.replace(/[.@].*$/, ''));
}
