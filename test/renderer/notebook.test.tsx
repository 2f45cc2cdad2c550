import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setNote } from '../../electron/notebook/edits.ts';
import { labelLimit } from '../../electron/shared/notebook.ts';
import { english } from '../../renderer/text/english.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, portsInOrder, renderApp, rowOf } from './support/render-app.tsx';

giveThePageASize();

const { notebook: words } = english;
const state = aState([aListener(3000), aListener(5432)]);
const labelField = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Label/ });
const noteField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Note/ });

async function storyOf(port: number, prepare?: Parameters<typeof renderApp>[2]) {
  const app = await renderApp(state, 'window', prepare);
  await screen.findByRole('row', { name: /^port 3000/ });
  await app.user.click(rowOf(port));
  await screen.findByText(`The headline of ${port}.`);
  return app;
}

async function editorOf(port: number, prepare?: Parameters<typeof renderApp>[2]) {
  const app = await storyOf(port, prepare);
  await app.user.click(screen.getByRole('button', { name: words.add }));
  return app;
}

describe("a person's label", () => {
  it('stands in the row beside the process, is read out, and is found', async () => {
    const { bridge, user } = await renderApp(state);
    await act(() => bridge.notebook.change(setNote({ port: 5432, label: 'Main DB', note: null })));
    const row = await screen.findByRole('row', { name: /^port 5432, tcp, labelled Main DB, program-5432/ });
    expect(within(row).getByText('Main DB')).toBeTruthy();
    expect(within(row).getByText('program-5432')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: english.search.label }), 'main');
    expect(portsInOrder()).toEqual([5432]);
  });

  it('is written in the story and saved with Enter', async () => {
    const { bridge, user } = await editorOf(5432);
    expect(document.activeElement).toBe(labelField());
    await user.type(labelField(), 'Main DB');
    await user.type(noteField(), 'of the shop{Enter}');
    expect(bridge.requestsOf('notePort')).toEqual([{ port: 5432, label: 'Main DB', note: 'of the shop' }]);
    await screen.findByRole('row', { name: /^port 5432, tcp, labelled Main DB/ });
    expect(screen.queryByRole('textbox', { name: /^Label/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: words.edit }));
    expect(screen.getByText('of the shop')).toBeTruthy();
  });

  it('is left as it was with Esc, which does not leave the story', async () => {
    const { bridge, user } = await editorOf(5432);
    await user.type(labelField(), 'oops{Escape}');
    expect(bridge.requestsOf('notePort')).toEqual([]);
    expect(screen.getByText('The headline of 5432.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.add }));
    expect(labelField().value).toBe('');
  });

  it('tells its limit, and keeps what is too long from being saved without cutting it off', async () => {
    const { bridge, user } = await editorOf(5432);
    await user.click(labelField());
    await user.paste(`${'x'.repeat(labelLimit)} yz`);
    expect(labelField().value).toBe(`${'x'.repeat(labelLimit)} yz`);
    expect(screen.getByText('3 too many: at most 60 characters')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.save }).disabled).toBe(true);
    await user.keyboard('{Enter}');
    expect(bridge.requestsOf('notePort')).toEqual([]);
    await user.click(noteField());
    await user.paste('one\ntwo');
    expect(noteField().value).toBe('one two');
  });

  it('that could not be saved says why, and keeps what was typed', async () => {
    const { bridge, user } = await editorOf(5432);
    bridge.answers.notePort = () => ({ code: 'failed', message: 'Nothing was saved: the disk is full.' });
    await user.type(labelField(), 'Main DB{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('Nothing was saved: the disk is full.');
    expect(labelField().value).toBe('Main DB');
  });

  it('shows that it is being saved', async () => {
    const { bridge, user } = await editorOf(5432);
    let answer: () => void = () => undefined;
    bridge.answers.notePort = (note) =>
      new Promise((resolve) => {
        answer = () => resolve(bridge.notebook.change(setNote(note)));
      });
    await user.type(labelField(), 'Main DB{Enter}');
    expect(screen.getByRole('button', { name: words.saving })).toBeTruthy();
    await act(async () => answer());
    await screen.findByRole('button', { name: words.edit });
  });

  it('that was begun is still there after looking at another port', async () => {
    const { user } = await editorOf(5432);
    await user.type(labelField(), 'half');
    await user.click(rowOf(3000));
    await screen.findByText('The headline of 3000.');
    await user.click(rowOf(5432));
    await screen.findByText('The headline of 5432.');
    expect(labelField().value).toBe('half');
  });

  it('is removed, and comes back when that is undone', async () => {
    const { bridge, user } = await storyOf(5432, ({ notebook }) => {
      void notebook.change(setNote({ port: 5432, label: 'Main DB', note: 'of the shop' }));
    });
    await user.click(await screen.findByRole('button', { name: words.remove }));
    await user.click(await screen.findByRole('button', { name: words.undo }));
    await screen.findByRole('button', { name: words.edit });
    expect(bridge.notebook.get().notes).toEqual([{ port: 5432, label: 'Main DB', note: 'of the shop' }]);
  });

  it('keeps the keys of its fields from moving the list', async () => {
    const { user } = await editorOf(5432);
    await user.click(noteField());
    await user.keyboard('{ArrowDown}{ArrowUp}{Delete}');
    expect(document.activeElement).toBe(noteField());
  });
});

describe('whether a story was helpful', () => {
  it('is one of three words, can have a note, and can be taken back', async () => {
    const { bridge, user } = await storyOf(3000);
    const group = screen.getByRole('group', { name: words.helpful });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    await user.click(within(group).getByRole('radio', { name: 'Not sure' }));
    await user.type(await screen.findByRole('textbox', { name: words.why }), 'no example{Enter}');
    await waitFor(() =>
      expect(bridge.notebook.get().ratings).toMatchObject([{ port: 3000, face: 'unsure', note: 'no example' }]),
    );
    await user.click(within(group).getByRole('radio', { name: 'Helpful' }));
    await waitFor(() => expect(bridge.notebook.get().ratings).toMatchObject([{ face: 'helpful', note: 'no example' }]));
    await user.click(screen.getByRole('button', { name: words.takeBack }));
    await waitFor(() => expect(bridge.notebook.get().ratings).toEqual([]));
    expect(screen.getByText(words.private)).toBeTruthy();
  });

  it('that could not be kept says why, and is not shown as chosen', async () => {
    const { bridge, user } = await storyOf(3000);
    bridge.answers.ratePort = () => ({ code: 'failed', message: 'The disk is full.' });
    const face = screen.getByRole<HTMLInputElement>('radio', { name: 'Helpful' });
    await user.click(face);
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
    expect(face.checked).toBe(false);
  });

  it('is chosen with the arrow keys without moving the list, and Esc still leaves the story', async () => {
    const { user } = await storyOf(3000);
    await user.click(screen.getByRole('radio', { name: 'Helpful' }));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
    await user.keyboard('{Escape}');
    expect(screen.queryByText('The headline of 3000.')).toBeNull();
  });

  it('is exported with all notes, as JSON', async () => {
    const { bridge, user, saved } = await storyOf(3000);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: words.export });
    expect(button.disabled).toBe(true);
    await act(() => bridge.notebook.change(setNote({ port: 5432, label: 'Main DB', note: null })));
    await user.click(button);
    expect(saved.map(({ name }) => name)).toEqual(['portolan-notebook-2026-11-22.json']);
    expect(JSON.parse(String(saved[0]?.text))).toEqual({
      notes: [{ port: 5432, label: 'Main DB', note: null }],
      ratings: [],
    });
  });
});

describe('the ports visited', () => {
  it('are told once a story was open for a moment, lead back, and are forgotten on demand', async () => {
    const { bridge, user } = await storyOf(3000);
    expect(bridge.requestsOf('visit')).toEqual([]);
    await waitFor(() => expect(bridge.requestsOf('visit')).toEqual([{ port: 3000 }]), { timeout: 2_000 });
    await user.click(rowOf(5432));
    await screen.findByText('The headline of 5432.');
    const toggle = screen.getByRole('button', { name: words.visits });
    await user.click(toggle);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: words.forget })).toBeNull();
    expect(screen.getByText('The headline of 5432.')).toBeTruthy();
    await user.click(toggle);
    await user.click(screen.getByRole('button', { name: '3000' }));
    await screen.findByText('The headline of 3000.');
    await user.click(screen.getByRole('button', { name: words.visits }));
    await user.click(screen.getByRole('button', { name: words.forget }));
    await waitFor(() => expect(bridge.notebook.get().visits).toEqual([]));
  });
});

it('a notebook with a problem is told of until that was read', async () => {
  const { bridge, user } = await renderApp(state);
  act(() =>
    bridge.send({
      type: 'notebook',
      notebook: { ...bridge.notebook.get(), revision: 7, problem: 'The file could not be read.' },
    }),
  );
  const notice = await screen.findByText('The file could not be read.');
  await user.click(screen.getByRole('button', { name: english.notices.dismiss }));
  expect(notice.isConnected).toBe(false);
});

it('a reply that was overtaken does not undo what came after it', async () => {
  const { bridge, user } = await editorOf(5432);
  bridge.answers.notePort = async (note) => {
    const early = await bridge.notebook.change(setNote(note));
    await bridge.notebook.change(setNote({ port: 5432, label: 'of another door', note: null }));
    return early;
  };
  await user.type(labelField(), 'mine{Enter}');
  await screen.findByRole('row', { name: /labelled of another door/ });
});
