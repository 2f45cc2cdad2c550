import { parsePort } from '../electron/shared/transport.ts';

/** The address of a page that a browser shows: `#port/5432` is the story of a port, no fragment the whole list. */
export interface PageAddress {
  /** The port of which the address speaks; null for none. */
  port(): number | null;
  /** Makes the address speak of a port, as a new entry of the browser's history. */
  show(port: number | null): void;
  /** Told when the person goes back or forward, or edits the address. */
  subscribe(listener: () => void): () => void;
}

const start = '#port/';

export function createPageAddress(page: Window): PageAddress {
  const port = () => portOfFragment(page.location.hash);
  return {
    port,
    show(next) {
      // What the person came with stays, even where it speaks of no port.
      if (next === port()) return;
      const fragment = next === null ? '' : `${start}${next}`;
      page.history.pushState(null, '', `${page.location.pathname}${page.location.search}${fragment}`);
    },
    subscribe(listener) {
      page.addEventListener('hashchange', listener);
      return () => page.removeEventListener('hashchange', listener);
    },
  };
}

function portOfFragment(fragment: string): number | null {
  if (!fragment.startsWith(start)) return null;
  const parsed = parsePort(fragment.slice(start.length));
  return 'error' in parsed ? null : parsed.port;
}
