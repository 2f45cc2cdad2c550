import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RegistryAnswer } from '../../electron/shared/registry-edition.ts';
import { importedEdition, shippedEdition } from '../support/fake-keeper.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

async function opened(prepare: (bridge: FakeBridge) => void = () => undefined) {
  const app = await renderApp(aState([aListener(3000)]), 'window', prepare);
  await app.user.keyboard('r');
  const dialog = screen.getByRole('dialog', { name: 'Registry' });
  await within(dialog).findByText(/^Registry edition of/);
  return { ...app, dialog, fileField: within(dialog).getByLabelText('Choose a file…') };
}

const xml = new File(['<?xml version="1.0"?><registry/>'], 'new.xml');
const csv = new File(['Service Name,Port Number\r\n'], 'new.csv');

describe('the registry', () => {
  it('says which edition is in use, and where it comes from', async () => {
    const { dialog } = await opened();
    expect(dialog.textContent).toContain('Registry edition of 2026-08-17');
    expect(dialog.textContent).toContain('Portolan came with it');
    expect(dialog.textContent).toContain('14,533 records; ports with an assigned service: 5,958 tcp');
    expect(within(dialog).queryByRole('button', { name: /^Go back/ })).toBeNull();
  });

  it('opens from the story', async () => {
    const { user } = await renderApp(aState([aListener(3000)]));
    await user.keyboard('j{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Registry edition of 2026-08-17' }));
    expect(screen.getByRole('dialog', { name: 'Registry' })).toBeTruthy();
  });

  it('takes XML as it is chosen, and sends it as it is', async () => {
    const { bridge, user, dialog, fileField } = await opened();
    await user.upload(fileField, xml);
    const done = await within(dialog).findByText('The edition of 2026-09-20 is in use now.');
    expect(done.getAttribute('role')).toBe('status');
    expect(bridge.requestsOf('importRegistry')).toEqual([
      { bytes: Buffer.from('<?xml version="1.0"?><registry/>').toString('base64'), date: null },
    ]);
    expect(dialog.textContent).toContain('Registry edition of 2026-09-20');
  });

  it('asks the date of CSV before it takes it', async () => {
    const { bridge, user, dialog, fileField } = await opened();
    await user.upload(fileField, csv);
    const date = await within(dialog).findByLabelText('Its date');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
    expect(bridge.requestsOf('importRegistry')).toEqual([]);
    fireEvent.change(date, { target: { value: '2026-09-20' } });
    await user.click(within(dialog).getByRole('button', { name: 'Import' }));
    await within(dialog).findByText('The edition of 2026-09-20 is in use now.');
    expect(bridge.requestsOf('importRegistry')).toMatchObject([{ date: '2026-09-20' }]);
  });

  it('takes a file that is dropped on the sheet', async () => {
    const { bridge, dialog } = await opened();
    const heading = within(dialog).getByRole('heading', { name: 'Registry' });
    const dataTransfer = { types: ['Files'], files: [xml] };
    // False: the browser was kept from opening it in the place of the page.
    expect(fireEvent.dragOver(heading, { dataTransfer })).toBe(false);
    expect(within(dialog).getByText('Drop the file to import it')).toBeTruthy();
    expect(fireEvent.drop(heading, { dataTransfer })).toBe(false);
    await within(dialog).findByText('The edition of 2026-09-20 is in use now.');
    expect(bridge.requestsOf('importRegistry')).toHaveLength(1);
  });

  it.each<[string, RegistryAnswer & { readonly ok: false }, string]>([
    [
      'with its line',
      { ok: false, kind: 'refused', reason: 'unclosed tag', line: 12 },
      'new.xml, line 12: unclosed tag. Nothing was changed.',
    ],
    [
      'as a whole',
      { ok: false, kind: 'failed', reason: 'the disk is full', line: null },
      'new.xml: the disk is full. Nothing was changed.',
    ],
  ])('tells why a file was not taken, %s', async (_how, answer, words) => {
    const { user, dialog, fileField } = await opened(({ answers }) => {
      answers.importRegistry = () => answer;
    });
    await user.upload(fileField, xml);
    expect((await within(dialog).findByRole('alert')).textContent).toBe(words);
    expect(dialog.textContent).toContain('Registry edition of 2026-08-17');
  });

  it('does not send what is far too large', async () => {
    const { bridge, user, dialog, fileField } = await opened();
    const huge = new File(['<x'], 'huge.xml');
    Object.defineProperty(huge, 'size', { value: 1024 ** 3 });
    await user.upload(fileField, huge);
    expect((await within(dialog).findByRole('alert')).textContent).toContain('huge.xml: it is larger than 16 MB');
    expect(bridge.requestsOf('importRegistry')).toEqual([]);
  });

  it('says what it will contact before it fetches, shows how far it is, and can be cancelled', async () => {
    let finish: (answer: RegistryAnswer) => void = () => undefined;
    const { bridge, user, dialog } = await opened(({ answers }) => {
      answers.fetchRegistry = () => new Promise((resolve) => (finish = resolve));
    });
    await user.click(within(dialog).getByRole('button', { name: 'Fetch from IANA…' }));
    expect(dialog.textContent).toContain('Portolan will contact www.iana.org');
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(bridge.requestsOf('fetchRegistry')).toEqual([]);

    await user.click(within(dialog).getByRole('button', { name: 'Fetch' }));
    const progress = { receivedBytes: 1_500_000, totalBytes: 3_900_000 };
    act(() => bridge.send({ type: 'registry', registry: { edition: shippedEdition, fetching: progress } }));
    expect(dialog.textContent).toContain('Fetching: 1.5 of 3.9 MB');
    expect(within(dialog).getByRole<HTMLProgressElement>('progressbar').value).toBe(1_500_000);
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(bridge.requestsOf('cancelRegistryFetch')).toHaveLength(1);
    act(() => bridge.send({ type: 'registry', registry: { edition: shippedEdition, fetching: null } }));
    finish({ ok: false, kind: 'failed', reason: 'cancelled', line: null });
    expect((await within(dialog).findByRole('alert')).textContent).toBe('IANA’s file: cancelled. Nothing was changed.');
  });

  it('goes back to the shipped edition, and tells of an imported one that cannot be used', async () => {
    const { bridge, user, dialog } = await opened(({ answers }) => {
      answers.registry = () => ({ edition: importedEdition, fetching: null });
    });
    await user.click(within(dialog).getByRole('button', { name: 'Go back to the edition of 2026-08-17' }));
    await within(dialog).findByText('The edition of 2026-08-17 is in use now.');
    expect(within(dialog).queryByRole('button', { name: /^Go back/ })).toBeNull();
    const problem = {
      source: 'registry',
      code: 'parse',
      message: 'It is damaged.',
      rowsAffected: null,
      remedy: 'import it again',
    } as const;
    act(() => bridge.send({ type: 'registry', registry: { edition: { ...shippedEdition, problem }, fetching: null } }));
    expect(within(dialog).getByRole('alert').textContent).toBe('It is damaged.What you can do: import it again');
    expect(within(dialog).getByRole('button', { name: /^Go back/ })).toBeTruthy();
  });

  it('has the open story told anew when another edition is in use, and not while one is fetched', async () => {
    const { bridge, user } = await renderApp(aState([aListener(3000)]));
    await user.keyboard('j{Enter}');
    await screen.findByText('The headline of 3000.');
    const asked = () => bridge.requestsOf('story').length;
    act(() => bridge.send({ type: 'registry', registry: { edition: shippedEdition, fetching: null } }));
    const before = asked();
    const fetching = { receivedBytes: 1, totalBytes: null };
    act(() => bridge.send({ type: 'registry', registry: { edition: { ...shippedEdition }, fetching } }));
    expect(asked()).toBe(before);
    act(() => bridge.send({ type: 'registry', registry: { edition: importedEdition, fetching: null } }));
    expect(asked()).toBe(before + 1);
  });
});
