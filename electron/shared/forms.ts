import type { Duration } from './duration.ts';
import type { Language } from './language.ts';
import { lazy } from './lazy.ts';

/** How a language writes figures, durations and lists. */
export interface Forms {
  figure(value: number): string;
  /** With one digit after the decimal sign. */
  tenths(value: number): string;
  /**
   * A figure with its noun. English, Spanish and Swedish have a singular for 1 and one plural for every other whole
   * number below a million (Unicode CLDR, Language Plural Rules).
   */
  count(value: number, one: string, many: string): string;
  duration(duration: Duration): string;
  /** `a, b and c` */
  all(words: readonly string[]): string;
  /** `a, b or c` */
  any(words: readonly string[]): string;
}

const units = { s: 'second', min: 'minute', h: 'hour', d: 'day' } as const;

const forms: Readonly<Record<Language, Forms>> = { en: makeForms('en'), es: makeForms('es'), sv: makeForms('sv') };

export function formsOf(language: Language): Forms {
  return forms[language];
}

function makeForms(language: Language): Forms {
  // British English, as the words are: no comma before the last of a list.
  const tag = language === 'en' ? 'en-GB' : language;
  // Each takes a millisecond or so to make, and a window needs those of one language.
  const figures = lazy(() => new Intl.NumberFormat(tag));
  const tenths = lazy(() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const all = lazy(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const any = lazy(() => new Intl.ListFormat(tag, { type: 'disjunction' }));
  return {
    figure: (value) => figures().format(value),
    tenths: (value) => tenths().format(value),
    count: (value, one, many) => `${figures().format(value)} ${value === 1 ? one : many}`,
    duration: durationForm(language),
    all: (words) => all().format(words),
    any: (words) => any().format(words),
  };
}

/** Swedish has `tim` for `h`. In English the signs of the units are shorter than what Intl has, `5 sec` and `2 hr`. */
function durationForm(language: Language): Forms['duration'] {
  if (language === 'en') return ({ value, unit }) => `${value} ${unit}`;
  const form = (unit: Duration['unit']) =>
    lazy(() => new Intl.NumberFormat(language, { style: 'unit', unit: units[unit], unitDisplay: 'short' }));
  const lengths = { s: form('s'), min: form('min'), h: form('h'), d: form('d') };
  return ({ value, unit }) => lengths[unit]().format(value);
}
