import type { ServerResponse } from 'node:http';
import type { NotebookStore } from '../notebook/store.ts';
import type { BridgeEvent } from '../shared/bridge.ts';
import type { Watch } from '../watch/watch.ts';

export interface EventStreams {
  /** Sends the state and the notebook at once and then every event, until the other side leaves. */
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
  watch: Watch,
  notebook: Pick<NotebookStore, 'get' | 'subscribe'>,
  heartbeatMs: number,
): EventStreams {
  /** Each open stream with the backlog that it may have. */
  const streams = new Map<ServerResponse, number>();
  const endings = [
    watch.subscribe((event) => send(written(event))),
    notebook.subscribe((now) => send(written({ type: 'notebook', notebook: now }))),
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
        written({ type: 'state', state: watch.state() }) + written({ type: 'notebook', notebook: notebook.get() });
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
      for (const end of endings) end();
      clearInterval(heartbeat);
      for (const stream of streams.keys()) stream.end();
    },
  };
}

function written(event: BridgeEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
