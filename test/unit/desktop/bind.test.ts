import { expect, it } from 'vitest';
import { addressOrigin, createPage } from '../../../electron/desktop/page.ts';
import { type BindDeps, bindRouter, type Pages, type Sender } from '../../../electron/ipc/bind.ts';
import { setNote } from '../../../electron/notebook/edits.ts';
import type { BridgeEvent } from '../../../electron/shared/bridge.ts';
import { fakeHistory } from '../../support/fake-history.ts';
import { fakeKeeper, importedEdition } from '../../support/fake-keeper.ts';
import { fakeNotebook } from '../../support/fake-notebook.ts';
import { fakeSettings } from '../../support/fake-settings.ts';
import { fakeWatch } from '../../support/fake-watch.ts';
import { fakeDesk, silentLog } from '../../support/stops.ts';

type Contents = Sender['sender'];
type Frame = NonNullable<Sender['senderFrame']>;

const page = createPage(undefined);
const ours = {} as Contents;
const strange = {} as Contents;
const state = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };

function bound() {
  const calls: unknown[][] = [];
  const log: string[] = [];
  const listening: Contents[] = [];
  const broadcast: BridgeEvent[] = [];
  let greeting: (() => readonly BridgeEvent[]) | null = null;
  let handler: ((event: Sender, ...words: unknown[]) => Promise<unknown>) | null = null;
  const pages: Pages = {
    owns: (contents) => contents === ours,
    pageListens: (contents) => listening.push(contents),
    broadcast: (event) => broadcast.push(event),
    greetWith: (events) => {
      greeting = events;
    },
  };
  const ipcMain = {
    handle: (_channel: string, listener: typeof handler) => {
      handler = listener;
    },
  } as unknown as BindDeps['ipcMain'];
  const watch = fakeWatch(state);
  const notebook = fakeNotebook();
  const registry = fakeKeeper();
  const stops = fakeDesk();
  const router = {
    call: async (...words: unknown[]) => {
      calls.push(words);
      return { ok: true, value: 'answered' } as const;
    },
  };
  const write = (message: string) => log.push(message);
  bindRouter({
    ipcMain,
    router,
    watch,
    notebook,
    registry,
    stops,
    stopLog: silentLog,
    history: fakeHistory(),
    settings: fakeSettings(),
    pages,
    isTrustedAddress: (url) => addressOrigin(url) === page.origin,
    log: { info: write, warn: write, error: write },
  });
  const call = (sender: Contents, senderFrame: Partial<Frame> | null, ...words: unknown[]) =>
    handler?.({ sender, senderFrame: senderFrame as Frame | null }, ...words);
  return { call, calls, log, listening, broadcast, watch, notebook, registry, greet: () => greeting?.() };
}

const top = { parent: null, url: 'app://portolan/index.html?view=panel' };

it('answers the top frame of our own page', async () => {
  const { call, calls } = bound();
  expect(await call(ours, top, 'story', { port: 80 })).toEqual({ ok: true, value: 'answered' });
  expect(calls).toEqual([['story', { port: 80 }]]);
});

it.each<[string, Contents, Partial<Frame> | null]>([
  ['a window that is not ours', strange, top],
  ['a frame inside our page', ours, { ...top, parent: {} as Frame }],
  ['a frame that is gone', ours, null],
  ['a foreign address', ours, { ...top, url: 'https://portolan/index.html' }],
  ['an address that only looks like ours', ours, { ...top, url: 'app://portolan.example/index.html' }],
  ['an opaque address', ours, { ...top, url: 'about:blank' }],
  ['no address', ours, { ...top, url: '' }],
])('refuses %s, and logs it', async (_who, sender, frame) => {
  const { call, calls, log } = bound();
  expect(await call(sender, frame, 'state', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(calls).toEqual([]);
  expect(log).toHaveLength(1);
});

it('takes a page that asked for the state for one that listens', async () => {
  const { call, listening } = bound();
  await call(ours, top, 'story', { port: 80 });
  expect(listening).toEqual([]);
  await call(ours, top, 'state', {});
  expect(listening).toEqual([ours]);
});

it('passes on what the watch and the registry tell, and greets with their states', () => {
  const { watch, registry, broadcast, greet } = bound();
  watch.tell({ type: 'checked', at: '2026-01-02T03:04:05.000Z', revision: 0 });
  const news = { edition: importedEdition, fetching: null };
  registry.tell(news);
  expect(broadcast).toEqual([
    { type: 'checked', at: '2026-01-02T03:04:05.000Z', revision: 0 },
    { type: 'registry', registry: news },
  ]);
  expect(greet()).toContainEqual({ type: 'state', state });
  expect(greet()).toContainEqual({ type: 'registry', registry: registry.state() });
});

it('passes on what is written into the notebook, and greets with it', async () => {
  const { notebook, broadcast, greet } = bound();
  await notebook.change(setNote({ port: 80, label: 'front', note: null }));
  expect(broadcast).toEqual([{ type: 'notebook', notebook: notebook.get() }]);
  expect(greet()).toContainEqual({ type: 'notebook', notebook: notebook.get() });
});
