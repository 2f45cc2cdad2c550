import type { ServerResponse } from 'node:http';
import type { Core } from '../core.ts';
import type { BridgeEvent } from '../shared/bridge.ts';

export interface EventStreams {
  /** Sends the states and the notebook at once and then every event, until the other side leaves. */
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
  { watch, notebook, registry }: Pick<Core, 'watch' | 'notebook' | 'registry'>,
  heartbeatMs: number,
): EventStreams {
  /** Each open stream with the backlog that it may have. */
  const streams = new Map<ServerResponse, number>();
  const subscriptions = [
    watch.subscribe((event) => send(message(event))),
    notebook.subscribe((now) => send(message({ type: 'notebook', notebook: now }))),
    registry.subscribe((state) => send(message({ type: 'registry', registry: state }))),
  ];
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);

  function send(text: string): void {
    for (const [stream, longestBytes] of streams) {
      if (stream.writableLength > longestBytes) stream.destroy();
      else stream.write(text);
    }
  }

  function setOpen(): void {
    watch.setWatched(streams.size > 0);
  }

  return {
    open(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const first =
        message({ type: 'state', state: watch.state() }) +
        message({ type: 'notebook', notebook: notebook.get() }) +
        message({ type: 'registry', registry: registry.state() });
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
      for (const end of subscriptions) end();
      clearInterval(heartbeat);
      for (const stream of streams.keys()) stream.end();
    },
  };
}

function message(event: BridgeEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
