import { wordsIn } from '../shared/speech.ts';
import { remarkText as en } from './text/en.ts';
import { remarkText as es } from './text/es.ts';
import { remarkText as sv } from './text/sv.ts';

const remarkText = wordsIn({ en, es, sv });

/** The flags of a row in words, as they apply to one of its ports. A flag that is not known says nothing. */
export function remarksOf(flags: readonly string[], port: number): readonly string[] {
  return flags.flatMap((flag) => {
    const [name = '', detail = ''] = flag.split('=');
    if (name === 'unauthorized-use' && detail !== '' && !coversPort(detail, port)) {
      return [remarkText['unauthorized-use-nearby'](detail.replaceAll(',', ', ').replaceAll('-', '–'))];
    }
    return isRemark(name) ? [remarkText[name](detail)] : [];
  });
}

function isRemark(name: string): name is keyof typeof remarkText {
  return Object.hasOwn(remarkText, name);
}

/** Whether `27018,27019` or `33436-33534` covers the port. */
function coversPort(ranges: string, port: number): boolean {
  return ranges.split(',').some((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map(Number);
    return first <= port && port <= last;
  });
}
