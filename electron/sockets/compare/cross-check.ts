import type { Socket } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import type { SocketProtocol } from '../../shared/transport.ts';
import { attemptSource } from '../attempt-source.ts';
import type { SocketSource, SourceReading } from '../source.ts';
import { socketsText } from '../text/spoken.ts';
import { bindWords, onlyIn } from './comparison.ts';

/** The source that the main one is held against, and that stands in for it when it fails. */
export interface SecondSource {
  readonly source: SocketSource;
  /** The protocols that it can see: that it misses others says nothing. */
  readonly covers: readonly SocketProtocol[];
}

/** What the newest cross-check found; it stands until the next one. */
export interface CrossCheck {
  readonly problems: readonly Problem[];
  /** Keys of the sockets that the second source saw too. */
  readonly confirmed: ReadonlySet<string>;
}

/** Sockets come and go between two readings, so only what a second look at both sources confirms is reported. */
export async function crossCheck(
  reading: SourceReading,
  main: SocketSource,
  { source }: SecondSource,
): Promise<CrossCheck> {
  const answer = await attemptSource(source, 'cross-checked');
  if (!answer.ok) return { problems: [answer.problem], confirmed: new Set() };
  const { sockets, problems } = answer.reading;
  const seen = new Set(sockets.map(bindWords));
  const confirmed = new Set(reading.sockets.filter((socket) => seen.has(bindWords(socket))).map(({ key }) => key));
  const missed = await missedTwice(sockets, reading, main, source);
  return { problems: missed.length === 0 ? problems : [...problems, disagreement(missed, source, main)], confirmed };
}

async function missedTwice(
  seen: readonly Socket[],
  reading: SourceReading,
  main: SocketSource,
  source: SocketSource,
): Promise<readonly string[]> {
  const missed = onlyIn(seen, reading.sockets);
  if (missed.length === 0) return missed;
  const again = await attemptSource(main, 'thorough');
  if (!again.ok) return missed;
  const stillMissed = new Set(onlyIn(seen, again.reading.sockets));
  if (stillMissed.size === 0) return [];
  // What opened after the first look and closed before the second was there for this source alone.
  const seenAgain = await attemptSource(source, 'cross-checked');
  const present = seenAgain.ok ? new Set(seenAgain.reading.sockets.map(bindWords)) : stillMissed;
  return missed.filter((words) => stillMissed.has(words) && present.has(words));
}

function disagreement(missed: readonly string[], source: SocketSource, main: SocketSource): Problem {
  return {
    source: source.name,
    code: 'disagreement',
    message: socketsText.disagreement(source.name, missed.slice(0, mostNamed), missed.length - mostNamed, main.name),
    rowsAffected: missed.length,
    remedy: socketsText.compareSources,
  };
}

const mostNamed = 5;

/** The same socket with the second source among those that saw it; the same object for the same socket. */
export function confirmedBy(name: string): (socket: Socket) => Socket {
  const known = new WeakMap<Socket, Socket>();
  return (socket) => {
    const confirmed = known.get(socket) ?? { ...socket, sources: [...socket.sources, name] };
    known.set(socket, confirmed);
    return confirmed;
  };
}
