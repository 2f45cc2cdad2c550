import { describe, expect, it } from 'vitest';
import { type NoteOptions, note } from '../../../electron/terminal/note.ts';
import { fakeNotebook } from '../../support/fake-notebook.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

const asked: NoteOptions = { port: 5432, label: null, note: null, clear: false, json: false };

function rig() {
  const terminal = fakeTerminal();
  const store = fakeNotebook({ notes: [{ port: 5432, label: 'main db', note: 'of the shop' }] });
  const readNotebook = () => ({ path: '/notebook.json', file: { kind: 'whole', entries: store.get() } as const });
  const run = (options: Partial<NoteOptions>) => note({ ...asked, ...options }, { terminal, readNotebook, store });
  return { ...terminal, store, run };
}

describe('portolan note', () => {
  it('shows what was written', async () => {
    const { run, printed, store } = rig();
    expect(await run({})).toBe(0);
    expect(printed).toEqual(['Your label: main db\nYour note: of the shop']);
    expect(store.get().revision).toBe(0);
    await run({ port: 80 });
    expect(printed[1]).toBe('You have written nothing about port 80.');
  });

  it('sets what is given and leaves the other', async () => {
    const { run, store } = rig();
    await run({ label: 'old db' });
    await run({ note: '' });
    expect(store.get().notes).toEqual([{ port: 5432, label: 'old db', note: null }]);
  });

  it('clears both', async () => {
    const { run, store, printed } = rig();
    await run({ clear: true, json: true });
    expect(store.get().notes).toEqual([]);
    expect(JSON.parse(printed[0] ?? '')).toEqual({ port: 5432, own: null });
  });

  it('says why nothing was saved', async () => {
    const { run, store, complained, printed } = rig();
    store.change = () => Promise.reject(new Error('Nothing was saved: the disk is full.'));
    expect(await run({ label: 'x' })).toBe(1);
    expect(complained).toEqual(['portolan: Nothing was saved: the disk is full.']);
    expect(printed).toEqual([]);
  });
});
