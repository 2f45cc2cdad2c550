import { highestPort } from '../shared/transport.ts';
import { plain } from './plain.ts';

/** What a person typed. */
export interface Query {
  /** Each once; every one of them must be found. */
  readonly words: readonly string[];
  /** All that was typed as one word. */
  readonly compact: string;
  /** The port that the text names, if it does. */
  readonly port: number | null;
  /** The text can mean nothing but that port, as `5432/tcp` and `localhost:5432` do. */
  readonly portOnly: boolean;
}

/** `5432/tcp`, `tcp 5432`, `port 5432`. */
const stated = /^(?:port\s*)?(?:(?:tcp|udp|sctp|dccp)[\s/:]*)?(\d{1,5})(?:[\s/]*(?:tcp|udp|sctp|dccp))?$/;
/** `:5432`, `localhost:5432`, `[::1]:5432`, `http://127.0.0.1:3000/path`. */
const addressed = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\[[^\]\s]*\]|[^\s/:]*):(\d{1,5})(?:[/?#]\S*)?$/;
const bare = /^\d{1,5}$/;

/** Beside other words these tell nothing, and few names hold them: `redis tcp`. */
const untold: ReadonlySet<string> = new Set(['port', 'ports', 'tcp', 'udp', 'sctp', 'dccp']);

/** Reads any text; null where it has nothing to search for. */
export function queryOf(text: string): Query | null {
  const asked = text.normalize('NFKC').trim().toLowerCase();
  const number = Number((bare.exec(asked) ?? stated.exec(asked) ?? addressed.exec(asked))?.at(-1) ?? Number.NaN);
  const port = number <= highestPort ? number : null;
  const typed = plain(asked)
    .split(' ')
    .filter((word) => word !== '');
  if (typed.length === 0) return null;
  const telling = typed.filter((word) => !untold.has(word));
  return {
    words: [...new Set(telling.length > 0 ? telling : typed)],
    compact: typed.join(''),
    port,
    portOnly: port !== null && !bare.test(asked),
  };
}
