import type { ServerResponse } from 'node:http';
import type { Core } from '../core.ts';
import { followNews, presentNews } from '../ipc/news.ts';
import type { BridgeEvent } from '../shared/bridge.ts';

export interface EventStreams {
  /** Sends how things stand at once and then every event, until the other side leaves. */
  open(response: ServerResponse): void;
  close(): void;
}

/** A reader that falls further behind than this is let go: it will come back and get the state afresh. */
const longestBacklogBytes = 8_000_000;

/**
 * Server-sent events with one `BridgeEvent` as JSON in each; a comment every `heartbeatMs` keeps the line open. While a
 * stream is open, the watch is watched.
 */
export function createEventStreams(
  core: Pick<Core, 'watch' | 'notebook' | 'registry' | 'stops' | 'stopLog' | 'history' | 'settings'>,
  heartbeatMs: number,
): EventStreams {
  /** Each open stream with the backlog that it may have. */
  const streams = new Map<ServerResponse, number>();
  const unfollow = followNews(core, (event) => send(message(event)));
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);

  function send(text: string): void {
    for (const [stream, longestBytes] of streams) {
      if (stream.writableLength > longestBytes) stream.destroy();
      else stream.write(text);
    }
  }

  function setOpen(): void {
    core.watch.setWatched(streams.size > 0);
  }

  return {
    open(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const first = presentNews(core).map(message).join('');
      response.write(first);
      // The state of a busy computer may be longer than any backlog, and must have the time to arrive.
      streams.set(response, longestBacklogBytes + 2 * first.length);
      setOpen();
      response.once('close', () => {
        streams.delete(response);
        setOpen();
      });
    },
    close() {
      unfollow();
      clearInterval(heartbeat);
      for (const stream of streams.keys()) stream.end();
    },
  };
}

function message(event: BridgeEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
