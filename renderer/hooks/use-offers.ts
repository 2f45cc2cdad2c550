import type { FoundPort } from '../../electron/shared/found-port.ts';
import { offerFor } from '../model/search.ts';
import { useFind } from './use-find.ts';
import type { ListControls } from './use-list.ts';

/** Ports that a search leads to beside those that are open. */
export interface Offers {
  readonly hits: readonly Pick<FoundPort, 'port' | 'name' | 'description'>[];
  /** Why nothing could be searched, in words. */
  readonly error: string | null;
}

const maximumHits = 5;

export function useOffers({ text, rows }: Pick<ListControls, 'text' | 'rows'>): Offers {
  const offer = offerFor(text, rows);
  const { reply, current } = useFind(offer?.type === 'find' ? offer.text : null);
  if (offer?.type === 'port') return { hits: [{ port: offer.port, name: null, description: null }], error: null };
  if (!reply || !current) return { hits: [], error: null };
  return reply.ok ? { hits: reply.value.slice(0, maximumHits), error: null } : { hits: [], error: reply.error.message };
}
