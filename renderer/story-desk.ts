import type { Bridge, Reply } from '../electron/shared/bridge.ts';
import type { Story } from '../electron/shared/story.ts';

/** Where stories are asked for. */
export interface StoryDesk {
  /** Asks as soon as a story is known to be wanted: before the page that will show it is drawn. */
  orderAhead(port: number, signature: string): void;
  /** The story that was ordered, where it is of the same signature; else a new one. */
  ask(port: number, signature: string): Promise<Reply<Story>>;
}

/** `signature` stands for what is known of a port when it is asked; an order is taken once, and never for another. */
export function openStoryDesk(bridge: Pick<Bridge, 'call'>): StoryDesk {
  let order: { readonly port: number; readonly signature: string; readonly reply: Promise<Reply<Story>> } | null = null;
  const tell = (port: number) => bridge.call('story', { port, protocol: null });
  return {
    orderAhead(port, signature) {
      order = { port, signature, reply: tell(port) };
    },
    ask(port, signature) {
      const ordered = order?.port === port && order.signature === signature ? order.reply : null;
      order = null;
      return ordered ?? tell(port);
    },
  };
}
