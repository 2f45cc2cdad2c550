import { type Language, languages } from '../../shared/language.ts';
import { spokenLanguage } from '../../shared/speech.ts';
import type { Signal, SignalOrder } from '../process-control.ts';
import { elevationText } from '../text/elevation.ts';

/** All that the helper can be asked for. */
export type HelperTask =
  | { readonly mode: 'signal'; readonly signal: Signal; readonly orders: readonly SignalOrder[] }
  | { readonly mode: 'reveal'; readonly keys: readonly string[] };

/**
 * The helper's arguments: `signal SIGTERM|SIGKILL PID IDENTITY KEY... [-- PID IDENTITY KEY...]...` or `reveal KEY...`.
 * Portolan writes them and the helper reads them with this one file.
 */
export function helperWords(task: HelperTask): readonly string[] {
  if (task.mode === 'reveal') return ['reveal', ...task.keys];
  const orders = task.orders.flatMap(({ pid, identity, keys }) => [separator, String(pid), identity, ...keys]);
  return ['signal', task.signal, ...orders.slice(1)];
}

const languageForm = '--language=';

/** All of the helper's arguments: English, in which it speaks by itself, is not said. */
export function helperArguments(task: HelperTask): readonly string[] {
  const language = spokenLanguage();
  return [...(language === 'en' ? [] : [`${languageForm}${language}`]), ...helperWords(task)];
}

/** Takes the language off the arguments. One that Portolan does not speak stays, and is refused as a task. */
export function readLanguage(given: readonly string[]): {
  readonly language: Language;
  readonly words: readonly string[];
} {
  const language = languages.find((each) => given[0] === `${languageForm}${each}`);
  return language ? { language, words: given.slice(1) } : { language: 'en', words: given };
}

/** The task, or the sentence with which it is refused. Nothing is corrected and nothing is passed over. */
export function readHelperWords(words: readonly string[]): HelperTask | { readonly refusal: string } {
  const [mode, ...rest] = words;
  if (mode === 'reveal') {
    const refusal = rest.length === 0 ? elevationText.noKeys : refusalOfKeys(rest);
    return refusal === null ? { mode, keys: rest } : { refusal };
  }
  if (mode !== 'signal') return { refusal: elevationText.noMode };
  const [signal, ...orderWords] = rest;
  if (signal !== 'SIGTERM' && signal !== 'SIGKILL') return { refusal: elevationText.noSignal };
  const orders: SignalOrder[] = [];
  for (const group of split(orderWords)) {
    const order = readOrder(group);
    if ('refusal' in order) return order;
    if (orders.some(({ pid }) => pid === order.pid)) return { refusal: elevationText.namedTwice(order.pid) };
    orders.push(order);
  }
  return orders.length > mostOrders
    ? { refusal: elevationText.tooManyProcesses(mostOrders) }
    : { mode, signal, orders };
}

/** Never a key: each of those begins with a protocol. */
const separator = '--';

const mostOrders = 1_000;
const mostKeys = 1_000;
/** On macOS and Windows a key names every holder. */
const longestKey = 4_096;

/** Windows counts in 32 bits; the others have smaller numbers. Never 0 or 1. */
const pidForm = /^(?:[2-9]|[1-9]\d{1,9})$/;
/** The three systems' forms of `Owner.identity` hold these characters. */
const identityForm = /^[\w.:+-]{1,128}$/;
/** `Socket.key`: a protocol, an endpoint and what else there is, without control characters or quotation marks. */
const keyForm = /^(?:tcp|udp) [^\p{C}"]+$/u;

function readOrder([pid = '', identity = '', ...keys]: readonly string[]): SignalOrder | { readonly refusal: string } {
  if (!pidForm.test(pid) || Number(pid) > 0xffff_ffff) {
    return { refusal: elevationText.noPid };
  }
  if (!identityForm.test(identity)) return { refusal: elevationText.noIdentity(pid) };
  const refusal = refusalOfKeys(keys);
  return refusal === null ? { pid: Number(pid), identity, keys } : { refusal };
}

function refusalOfKeys(keys: readonly string[]): string | null {
  if (keys.length > mostKeys) return elevationText.tooManyKeys(mostKeys);
  const isKey = (key: string) => key.length <= longestKey && keyForm.test(key);
  return keys.every(isKey) ? null : elevationText.malformedKey;
}

function split(words: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const word of words) {
    if (word === separator) groups.push([]);
    else groups.at(-1)?.push(word);
  }
  return groups;
}
