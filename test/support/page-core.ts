import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Bridge, BridgeEvent } from '../../electron/shared/bridge.ts';
import type { Listener } from '../../electron/shared/listener.ts';
import { changedSettings, type Settings, type SettingsChange, usualSettings } from '../../electron/shared/settings.ts';
import type { WatchState } from '../../electron/shared/snapshot.ts';
import { snapshotOf, stateOf } from './snapshots.ts';
import { container, listenerOn, owner } from './sockets.ts';

const origin = 'http://portolan.test';
const programs = ['node', 'postgres', 'redis-server', 'python3', 'java', 'nginx', 'sshd', 'cupsd'];
const users = ['ada', 'postgres', 'root', 'grace'];

/** As many listeners as wanted, of many programs, users, projects and containers; some bound to any address, some UDP. */
export function manyListeners(count: number, startMs: number): readonly Listener[] {
  return Array.from({ length: count }, (_, index) => {
    const port = 1_024 + index * Math.max(1, Math.floor(60_000 / count));
    const name = programs[index % programs.length] ?? 'node';
    const user = users[(index >> 3) % users.length] ?? 'ada';
    const reachable = index % 5 === 0;
    const folder = `/home/${user}/project-${index % 40}`;
    return listenerOn(port, {
      key: `tcp ${port} #${index}`,
      protocol: index % 11 === 0 ? 'udp' : 'tcp',
      address: reachable ? '0.0.0.0' : '127.0.0.1',
      reach: { scope: reachable ? 'any' : 'loopback', ipv4: true, ipv6: false },
      owners: [
        owner(10_000 + index, {
          name,
          user,
          command: [name, '--port', String(port)],
          project: index % 3 === 0 ? { folder, marker: '.git' } : null,
          startedAt: new Date(startMs - 3_600_000 - index * 1_000).toISOString(),
        }),
      ],
      uid: user === 'ada' ? 1000 : 999,
      user,
      unit: index % 7 === 0 ? `${name}.service` : null,
      container: index % 13 === 0 ? container(`box-${index % 26}`) : null,
      service: { name: index % 4 === 0 ? `service-${port}` : null, status: 'unassigned' },
      firstSeen: new Date(startMs - 3_600_000).toISOString(),
    });
  });
}

/** The built page over a core that lives in the page itself, so that only the page is seen and measured. */
export async function openPageOver(
  page: Page,
  listeners: readonly Listener[],
  settings: Partial<Settings> = {},
  /** Of the built page. */
  folder = resolve(fileURLToPath(import.meta.url), '../../../out/renderer'),
): Promise<void> {
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    return route.fulfill({ path: resolve(folder, path) });
  });
  const now = new Date().toISOString();
  const state = stateOf(snapshotOf(listeners, { at: now, reader: { user: 'ada', uid: 1000 } }));
  await page.addInitScript(installCore, {
    state,
    settings: changedSettings(usualSettings, { welcomed: true, ...settings }),
  });
  await page.goto(`${origin}/`);
}

/** Tells the page something, as the core would. */
export async function tellPage(page: Page, event: BridgeEvent): Promise<void> {
  await page.evaluate((told) => (globalThis as unknown as PageCore).tellPortolan(told), event);
}

interface PageCore {
  portolan: Bridge;
  tellPortolan(event: BridgeEvent): void;
}

/** Runs in the page, before anything of its own. */
function installCore({ state, settings }: { readonly state: WatchState; readonly settings: Settings }): void {
  const listeners = new Set<(event: BridgeEvent) => void>();
  let decided = { settings, revision: 0, problem: null, desktop: null };
  const tell = (event: BridgeEvent) => {
    for (const listener of listeners) listener(event);
  };
  const answers: Readonly<Record<string, (request: { readonly change?: SettingsChange }) => unknown>> = {
    state: () => state,
    settings: () => decided,
    changeSettings({ change }) {
      decided = {
        ...decided,
        settings: { ...decided.settings, ...change } as Settings,
        revision: decided.revision + 1,
      };
      return decided;
    },
    notebook: () => ({ notes: [], ratings: [], visits: [], revision: 0, problem: null }),
    find: () => [],
  };
  const core = globalThis as unknown as PageCore;
  core.tellPortolan = tell;
  core.portolan = {
    call: async (channel, request) => {
      const answer = answers[channel];
      return answer
        ? { ok: true, value: answer(request as { readonly change?: SettingsChange }) as never }
        : { ok: false, error: { code: 'failed', message: `${channel} is not answered here` } };
    },
    subscribe(listener) {
      listeners.add(listener);
      listener({ type: 'stops', runs: [] });
      return () => void listeners.delete(listener);
    },
  };
}
