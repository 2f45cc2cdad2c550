import type { Registry } from '../registry/registry.ts';
import { citedAddresses } from '../shared/cited-addresses.ts';
import type { StopReport } from '../shared/stop.ts';
import type { Story } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { Stopper } from '../stop/stop.ts';
import { defaultGraceMs } from '../stop/system-stopper.ts';
import { storyMarkdown } from '../story/markdown.ts';
import type { TellStory } from '../story/storyteller.ts';
import type { Watch } from '../watch/watch.ts';
import type { Handlers } from './router.ts';

/** What only a desktop can do; absent in the browser, where the calls answer that nothing was opened or held. */
export interface DesktopActions {
  openWindow(port: number | null): void;
  holdPanel(held: boolean): void;
  /** A window was told of these addresses, and may open them. */
  cite(addresses: readonly string[]): void;
}

export interface HandlerOptions {
  readonly registry: Registry;
  readonly watch: Watch;
  readonly tellStory: TellStory;
  /** Throws where stopping is not offered. */
  readonly openStopper: () => Stopper;
  readonly desktop: DesktopActions | null;
}

const findLimit = 50;

/** Every channel's answer, composed from the layers below. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { registry, watch, desktop } = options;

  /** Runs a stop's part and has the list read anew after it, so that no window shows what is gone. */
  async function thenRefresh(report: Promise<StopReport>): Promise<StopReport> {
    try {
      return await report;
    } finally {
      // The outcome stands whether or not the list can be read again; the watch tells its own failures.
      void watch.refresh().catch(() => undefined);
    }
  }

  function tell(port: number, protocol: TransportProtocol | null): Promise<Story> {
    const { snapshot, failure } = watch.state();
    // An old snapshot proves nothing about now.
    return options.tellStory(port, protocol, failure === null ? snapshot : null);
  }

  return {
    state: () => watch.state(),
    refresh: () => watch.refresh(),
    pause: ({ paused }) => watch.setPaused(paused),
    async story({ port, protocol }) {
      const story = await tell(port, protocol);
      desktop?.cite(citedAddresses(story));
      return story;
    },
    storyMarkdown: async ({ port, protocol }) => ({ markdown: storyMarkdown(await tell(port, protocol)) }),
    find: ({ text }) => registry.find(text, findLimit),
    sources: () => watch.sources(),
    planStop: ({ target, force }) => options.openStopper().plan({ target, force, graceMs: defaultGraceMs }),
    stop: ({ target, force }) => thenRefresh(options.openStopper().stop({ target, force, graceMs: defaultGraceMs })),
    openWindow({ port }) {
      desktop?.openWindow(port);
      return { opened: desktop !== null };
    },
    holdPanel({ held }) {
      desktop?.holdPanel(held);
      return { held: held && desktop !== null };
    },
  };
}
