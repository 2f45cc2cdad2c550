import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Revelation } from '../../electron/shared/stop.ts';
import { aListener, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

const hidden = aListener(631, { owners: [], ownersComplete: false });
const cups = {
  pid: 77,
  identity: 'boot:77:1',
  name: 'cupsd',
  command: '/usr/sbin/cupsd -l',
  user: 'root',
  keys: ['tcp 127.0.0.1 631'],
};

async function askWho(revelation: Revelation | { readonly code: 'failed'; readonly message: string }) {
  const app = await renderApp(aState([hidden]), 'window', ({ answers }) => {
    answers.revealHolders = () => revelation;
  });
  await app.user.click(await screen.findByRole('row', { name: /^port 631/ }));
  const story = await screen.findByRole('region', { name: 'Port 631' });
  await app.user.click(await within(story).findByRole('button', { name: 'Find out with administrator rights…' }));
  return { ...app, story };
}

describe('a hidden owner', () => {
  it('is found out with administrator rights, and stopped with what was found', async () => {
    const { bridge, story, user } = await askWho({ ok: true, holders: [cups] });
    expect(bridge.requestsOf('revealHolders')).toEqual([{ protocol: 'tcp', port: 631, keys: ['tcp 127.0.0.1 631'] }]);
    expect(await within(story).findByText('/usr/sbin/cupsd -l')).toBeTruthy();
    await user.click(within(story).getByRole('button', { name: 'Stop cupsd, pid 77…' }));
    const target = { pid: 77, identity: 'boot:77:1', protocol: 'tcp', port: 631, keys: cups.keys };
    expect(bridge.requestsOf('planStop')).toEqual([{ target, scope: 'process', way: null, force: false }]);
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(cancel);
    // In the place of its button, and nowhere else.
    expect(screen.getAllByRole('group', { name: /^Stop on/ }).length).toBe(1);
    expect(screen.getByRole('article').contains(document.activeElement)).toBe(true);
  });

  it.each([
    [{ ok: false, reason: 'declined', message: 'you said no.' }, 'Not found out: you said no.'],
    [{ ok: false, reason: 'absent', message: 'no pkexec.' }, /no way to ask for administrator rights: no pkexec\./],
    [{ ok: false, reason: 'failed', message: 'broken.' }, 'That did not work: broken.'],
    [{ code: 'failed', message: 'lost.' }, 'That did not work: lost.'],
    [{ ok: true, holders: [] }, /no process was found/],
  ] as const)('stays hidden and says why: %j', async (answer, words) => {
    const { story } = await askWho(answer);
    expect((await within(story).findByText(words)).getAttribute('role')).toBe('status');
    expect(within(story).getByRole('button', { name: 'Find out with administrator rights…' })).toBeTruthy();
  });

  it('whose service is known can be stopped with it, though nobody may see the process', async () => {
    const served = aListener(631, { owners: [], ownersComplete: false, unit: 'cups.service', unitManager: 'system' });
    const { bridge, user } = await renderApp(aState([served]));
    const row = await screen.findByRole('row', { name: /^port 631/ });
    await user.click(within(row).getByRole('button', { name: 'Stop what holds tcp 631…' }));
    const target = { pid: 0, identity: 'hidden', protocol: 'tcp', port: 631, keys: cups.keys };
    expect(bridge.requestsOf('planStop')).toMatchObject([{ target }]);
    await screen.findByRole('button', { name: 'Cancel' });
    await user.click(row);
    const card = await screen.findByRole('article');
    await waitFor(() => expect(within(card).getByRole('group', { name: 'Stop on tcp 631' })).toBeTruthy());
  });
});
