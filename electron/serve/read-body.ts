import type { IncomingMessage } from 'node:http';
import { serveText } from './text/spoken.ts';

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly reason: string };

/** The request's JSON, unless it is longer than `limitBytes` or not JSON. */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes) return { ok: false, status: 413, reason: serveText.tooLong(limitBytes) };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    // The parser's own words repeat a part of the body, which may be what a person wrote, and the reason is logged.
    return { ok: false, status: 400, reason: serveText.notJson };
  }
}
