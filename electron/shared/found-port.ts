/** Of a text to find, in characters: nobody types more, and each word costs time. */
export const longestFindText = 200;

/** Ports that one search finds at the most. */
export const mostFound = 50;

/** One port that a search found. A list of them is best first and holds each port once. */
export interface FoundPort {
  readonly port: number;
  /** The transport protocols in which the port is registered, used or open, in the registry's order. */
  readonly protocols: readonly string[];
  /** The service name: the one that matched, else the registry's first; null where it has none. */
  readonly name: string | null;
  /** Of the name or software that matched, else of the first that has one. */
  readonly description: string | null;
  /** Software that uses the port unless told otherwise: the one that matched, else the best known. Not what runs here. */
  readonly software: string | null;
  /** Whoever holds the port here now, as far as that could be read; several with commas between. */
  readonly process: string | null;
  /** The person's own. */
  readonly label: string | null;
  /** Whether it is open here in TCP or UDP; null where the sockets could not be read whole, so that nobody can tell. */
  readonly open: boolean | null;
  /** What agreed with the text. */
  readonly matched: 'port' | 'name' | 'alias' | 'description' | 'software' | 'process' | 'label';
  /** True where it agrees only if a letter of the text is mistyped. */
  readonly similar: boolean;
}
