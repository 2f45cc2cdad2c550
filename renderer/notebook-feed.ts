import type { Reply } from '../electron/shared/bridge.ts';
import type { Request } from '../electron/shared/contract.ts';
import { type Notebook, noEntries } from '../electron/shared/notebook.ts';
import type { WindowBridge } from './window-bridge.ts';

/** The channels that change the notebook; each answers with it. */
type NotebookChannel = 'notePort' | 'ratePort' | 'visit' | 'forgetVisits';

/** What somebody began to write and has not saved yet. */
export interface NoteDraft {
  readonly label: string;
  readonly note: string;
}

/** What the person wrote about ports, as the core last told it, and the ways to change it. */
export interface NotebookFeed {
  get(): Notebook;
  subscribe(listener: () => void): () => void;
  /** Why it was not saved, in words; null when it was. */
  change<C extends NotebookChannel>(channel: C, request: Request<C>): Promise<string | null>;
  /** What was begun for a port outlives the story in which it was begun, but not the window. */
  draftOf(port: number): NoteDraft | null;
  keepDraft(port: number, draft: NoteDraft | null): void;
}

/** Subscribes at once; asks for what was written before. */
export function openNotebookFeed(bridge: WindowBridge): NotebookFeed {
  let notebook: Notebook = { ...noEntries, revision: -1, problem: null };
  const listeners = new Set<() => void>();
  const drafts = new Map<number, NoteDraft>();

  /** Events and replies come on ways of their own, so that the newer may come first. */
  function take(next: Notebook): void {
    if (next.revision <= notebook.revision) return;
    notebook = next;
    for (const listener of listeners) listener();
  }

  async function ask(asked: Promise<Reply<Notebook>>): Promise<string | null> {
    const reply = await asked;
    if (!reply.ok) return reply.error.message;
    take(reply.value);
    return null;
  }

  bridge.subscribe((event) => event.type === 'notebook' && take(event.notebook));
  bridge.watchConnection((connected) => connected && void ask(bridge.call('notebook', {})));
  void ask(bridge.call('notebook', {}));

  return {
    get: () => notebook,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: (channel, request) => ask(bridge.call(channel, request)),
    draftOf: (port) => drafts.get(port) ?? null,
    keepDraft(port, draft) {
      if (draft === null) drafts.delete(port);
      else drafts.set(port, draft);
    },
  };
}
