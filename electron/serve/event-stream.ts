import type { ServerResponse } from 'node:http';
import type { BridgeEvent } from '../shared/bridge.ts';
import type { Watch } from '../watch/watch.ts';

export interface EventStreams {
  /** Sends the state at once and then every event, until the other side leaves. */
  open(response: ServerResponse): void;
  close(): void;
}

/** A reader that falls further behind than this is let go: it will come back and get the state afresh. */
const longestBacklogBytes = 8_000_000;

/** Server-sent events with one `BridgeEvent` as JSON in each; a comment every `heartbeatMs` keeps the line open. */
export function createEventStreams(watch: Watch, heartbeatMs: number): EventStreams {
  const streams = new Set<ServerResponse>();
  const endWatching = watch.subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);

  function send(text: string): void {
    for (const stream of streams) {
      if (stream.writableLength > longestBacklogBytes) stream.destroy();
      else stream.write(text);
    }
  }

  return {
    open(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const event: BridgeEvent = { type: 'state', state: watch.state() };
      response.write(`data: ${JSON.stringify(event)}\n\n`);
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    close() {
      endWatching();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
