import { cleanup, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach } from 'vitest';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { openFeed } from '../../../renderer/feed.ts';
import { openNotebookFeed } from '../../../renderer/notebook-feed.ts';
import type { PageAddress } from '../../../renderer/page-address.ts';
import { openSettingsFeed } from '../../../renderer/settings-feed.ts';
import { openStopsFeed } from '../../../renderer/stops-feed.ts';
import { App, type AppProps } from '../../../renderer/views/app.tsx';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';
import { startMs } from './listeners.ts';

export interface RenderedApp {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  readonly copied: string[];
  readonly opened: string[];
  readonly saved: { readonly name: string; readonly text: string | Blob }[];
  /** What the page takes for the time; it may be set. */
  readonly clock: { nowMs: number };
}

const sizes = { clientHeight: 700, clientWidth: 640 };

/** The list draws only what is in sight, and a page without layout has nothing in sight. */
export function giveThePageASize(): void {
  const prototype = ownerOf(document.createElement('table'), 'clientHeight');
  const before: Readonly<Record<string, PropertyDescriptor>> = Object.getOwnPropertyDescriptors(prototype);
  beforeEach(() => {
    for (const [name, value] of Object.entries(sizes)) {
      Object.defineProperty(prototype, name, { configurable: true, get: () => value });
    }
  });
  afterEach(() => {
    cleanup();
    Object.defineProperties(prototype, {
      clientHeight: before['clientHeight'] ?? {},
      clientWidth: before['clientWidth'] ?? {},
    });
  });
}

/** The prototype that defines a property; not always that of the global of the same name. */
function ownerOf(element: object, name: string): object {
  const prototype: object = Object.getPrototypeOf(element);
  return Object.hasOwn(prototype, name) ? prototype : ownerOf(prototype, name);
}

/** The whole page over a core in memory, after the first state arrived. */
export async function renderApp(
  state: WatchState,
  view: AppProps['view'] = 'window',
  prepare: (bridge: FakeBridge) => void = () => undefined,
  address: PageAddress | null = null,
): Promise<RenderedApp> {
  const bridge = createFakeBridge(state);
  prepare(bridge);
  const copied: string[] = [];
  const opened: string[] = [];
  const saved: { name: string; text: string | Blob }[] = [];
  const clock = { nowMs: startMs };
  const user = userEvent.setup();
  render(
    <App
      view={view}
      environment={{
        bridge,
        feed: openFeed(bridge),
        notebook: openNotebookFeed(bridge),
        stops: openStopsFeed(bridge),
        settings: openSettingsFeed(bridge),
        preferredLanguages: ['en'],
        os: 'linux',
        now: () => clock.nowMs,
        copy: async (text) => copied.push(text) > 0,
        openLink: (url) => void opened.push(url),
        saveFile: (name, text) => void saved.push({ name, text }),
        address,
      }}
    />,
  );
  await screen.findByRole('heading', { level: 1 });
  return { bridge, user, copied, opened, saved, clock };
}

export const rows = () => screen.queryAllByRole('row', { name: /^port / });

export const rowOf = (port: number) => screen.getByRole('row', { name: new RegExp(`^port ${port},`) });

/** The ports of the list from top to bottom, as a person sees them. */
export const portsInOrder = () =>
  rows().map((row) => Number(/^port (\d+)/.exec(row.getAttribute('aria-label') ?? '')?.[1]));
