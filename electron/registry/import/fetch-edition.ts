import { type FetchProgress, largestRegistryBytes } from '../../shared/registry-edition.ts';
import { importText } from './text/spoken.ts';

/** Where the XML edition is, and where a server may send us on to. */
export interface FetchPlace {
  readonly address: string;
  permits(url: URL): boolean;
}

export const iana: FetchPlace = {
  address: 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xml',
  permits: ({ protocol, hostname }) =>
    protocol === 'https:' && (hostname === 'iana.org' || hostname.endsWith('.iana.org')),
};

export type Fetched = { readonly bytes: Uint8Array } | { readonly failure: string };

export interface FetchOptions {
  readonly place: FetchPlace;
  readonly timeLimitMs: number;
  readonly progress: (progress: FetchProgress) => void;
  /** Aborts it when a person has changed their mind. */
  readonly cancelled: AbortSignal;
}

export const usualTimeLimitMs = 120_000;
const mostRedirects = 5;
/** Told this often at the most, so that a quick line does not drown the windows in news. */
const progressStepBytes = 128 * 1_024;

/**
 * Fetches the registry. Never asked for but by a person's own act. The answer's length and type are not trusted: what
 * came is counted as it comes, and the importer says whether it is the registry. Never rejects.
 */
export async function fetchEdition({ place, timeLimitMs, progress, cancelled }: FetchOptions): Promise<Fetched> {
  const late = AbortSignal.timeout(timeLimitMs);
  try {
    const response = await follow(place, AbortSignal.any([late, cancelled]));
    return 'failure' in response ? response : await readBody(response, progress);
  } catch (error) {
    if (cancelled.aborted) return { failure: importText.cancelled };
    const host = new URL(place.address).host;
    if (late.aborted) return { failure: importText.late(host, timeLimitMs / 1_000) };
    return { failure: importText.notReached(host, causeOf(error)) };
  }
}

async function follow(place: FetchPlace, signal: AbortSignal): Promise<Response | { readonly failure: string }> {
  let url = new URL(place.address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(url, { redirect: 'manual', signal });
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next === null) {
      return response.status === 200 ? response : { failure: importText.status(url.host, response.status) };
    }
    await response.body?.cancel();
    const target = URL.canParse(next, url.href) ? new URL(next, url) : null;
    if (target === null || !place.permits(target)) {
      return { failure: importText.pointsElsewhere(url.host, target?.host || null) };
    }
    url = target;
  }
  return { failure: importText.pointsOn(url.host) };
}

async function readBody(response: Response, progress: FetchOptions['progress']): Promise<Fetched> {
  // Of a compressed answer, the length is that of what travels, not of what comes out.
  const length = response.headers.has('content-encoding') ? Number.NaN : Number(response.headers.get('content-length'));
  const totalBytes = length > 0 ? length : null;
  const chunks: Uint8Array[] = [];
  let receivedBytes = 0;
  let toldBytes = 0;
  progress({ receivedBytes, totalBytes });
  for await (const chunk of response.body ?? []) {
    receivedBytes += chunk.length;
    // Leaving the loop cancels the rest of the answer.
    if (receivedBytes > largestRegistryBytes) {
      return { failure: importText.sendsTooMuch(new URL(response.url).host) };
    }
    chunks.push(chunk);
    if (receivedBytes - toldBytes >= progressStepBytes) {
      toldBytes = receivedBytes;
      progress({ receivedBytes, totalBytes });
    }
  }
  return { bytes: Buffer.concat(chunks) };
}

/** Node wraps what went wrong: `fetch failed` says nothing, its cause does. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : String(cause);
}
