import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { container } from '../support/sockets.ts';
import { aListener, anOwner, aSnapshot, aState, startMs } from './support/listeners.ts';
import { giveThePageASize, renderApp, rowOf } from './support/render-app.tsx';
import { aStory } from './support/stories.ts';

giveThePageASize();

const node = anOwner(48213, 'node', { command: ['node', 'my server.js'] });
const web = [
  aListener(3000, { address: '0.0.0.0', owners: [node] }),
  aListener(3000, { address: '::', owners: [node] }),
  aListener(3000, { address: '127.0.0.1', protocol: 'udp', owners: [anOwner(9, 'dns')] }),
];

async function openStory(listeners = web) {
  const app = await renderApp(aState(listeners));
  await waitFor(() => expect(screen.getAllByRole('row', { name: /^port 3000, tcp/ })).toHaveLength(1));
  await app.user.click(screen.getByRole('row', { name: /^port 3000, tcp/ }));
  await screen.findByText('The headline of 3000.');
  return app;
}

describe('the story', () => {
  it('opens on click and marks its row', async () => {
    await openStory();
    expect(screen.getByRole('heading', { level: 2, name: /^3000/ }).textContent).toContain('tcp, udp · IPv4 and IPv6');
    expect(screen.getByRole('row', { name: /^port 3000, tcp/ }).getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('img', { name: /Port 3000 among all 65,536/ })).toBeTruthy();
  });

  it('shows who holds the port and every address with its reach', async () => {
    await openStory();
    const card = screen.getByRole('article', { name: 'tcp 3000' });
    expect(card.textContent).toContain('node · pid 48213');
    expect(card.textContent).toContain("node 'my server.js'");
    expect(card.textContent).toContain('0.0.0.0:3000 [::]:3000');
    expect(card.textContent).toContain('accepts connections addressed to any address; a firewall may still block them');
    const other = screen.getByRole('article', { name: 'udp 3000' });
    expect(other.textContent).toContain('receives datagrams addressed to this computer only');
  });

  it('opens TCP in a browser, never UDP, and copies the address', async () => {
    const { user, copied } = await openStory();
    const card = screen.getByRole('article', { name: 'tcp 3000' });
    const link = within(card).getByRole('link', { name: 'Open in browser' });
    expect(link.getAttribute('href')).toBe('http://localhost:3000/');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(within(screen.getByRole('article', { name: 'udp 3000' })).queryByRole('link')).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'Copy address' }));
    expect(copied).toEqual(['localhost:3000']);
    expect(within(card).getByText('Copied')).toBeTruthy();
  });

  it('lists the names of the registry and says once what protocols share', async () => {
    await openStory();
    expect(screen.getByText('The tale service', { exact: false })).toBeTruthy();
    expect(screen.getByText('as tcp')).toBeTruthy();
    expect(screen.getByText('sctp, dccp')).toBeTruthy();
    expect(screen.getByText(/assignee Ada Lovelace · registered 2015-04/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'RFC 6335' }).getAttribute('href')).toContain('rfc6335');
    expect(screen.getByText('Reported as used without authorisation.')).toBeTruthy();
    expect(screen.getByText('Registry edition of 2026-08-17')).toBeTruthy();
  });

  it("puts this system's command in sight and the others behind a fold", async () => {
    const { user, copied } = await openStory();
    const command = "ss -Hltnp 'sport = :3000'";
    expect(screen.getByText(command).closest('details')).toBeNull();
    expect(screen.getByText('Get-NetTCPConnection -LocalPort 3000').closest('details')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Copy ${command}` }));
    expect(copied).toEqual([command]);
  });

  it('gives the reason and the remedy for a hidden owner', async () => {
    const hidden = aListener(3000, {
      owners: [],
      ownersComplete: false,
      ownersProblem: 'hidden (permission): the socket belongs to user root',
      user: 'root',
    });
    const problem = { source: 'linux-proc', code: 'permission', message: 'm', rowsAffected: 1, remedy: 'Ask as root.' };
    const { user } = await renderApp(
      aState([], { snapshot: aSnapshot([hidden], { problems: [{ ...problem, code: 'permission' }] }) }),
    );
    await waitFor(() => expect(rowOf(3000)).toBeTruthy());
    await user.click(rowOf(3000));
    const card = await screen.findByRole('article');
    expect(card.textContent).toContain('Owner hidden: root · hidden (permission): the socket belongs to user root');
    expect(card.textContent).toContain('What you can do: Ask as root.');
    expect(within(card).queryByRole('button', { name: /Stop/ })).toBeNull();
  });

  it('tells the container, the unit, the project and the executable', async () => {
    const project = { folder: '/home/ada/shop', marker: 'package.json' };
    await openStory([
      aListener(3000, {
        container: container('db'),
        unit: 'web.service',
        unitManager: 'user',
        owners: [anOwner(5, 'x', { project, executable: '/opt/x' })],
        device: 'eth0',
        address: '0.0.0.0',
        staleSince: new Date(startMs - 60_000).toISOString(),
      }),
    ]);
    const card = screen.getByRole('article', { name: 'tcp 3000' });
    const factOf = (term: string) => within(card).getByText(term).nextElementSibling?.textContent;
    expect(factOf('Container')).toBe('dbdocker · image example/image:1 · id c0ffee000000');
    expect(factOf('Unit')).toBe('web.service · a service of the user');
    expect(factOf('Project')).toBe('/home/ada/shop · by its package.json');
    expect(factOf('Executable')).toBe('/opt/x');
    expect(factOf('Listens on')).toContain('any IPv4 address, on eth0 only; a firewall may still block them');
    expect(factOf('Listens on')).toMatch(/last confirmed 2026-11-22 \d\d:\d\d; it may have closed since/);
  });

  it('tells what a process is part of before its command, and cuts a long one until asked', async () => {
    const height = vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(900);
    const conmon = anOwner(5, 'conmon', { command: ['conmon', ...Array<string>(60).fill('--exit-command-arg')] });
    const { user } = await openStory([
      aListener(3000, { owners: [conmon], container: container('web'), unit: 'web.service', unitManager: 'user' }),
    ]);
    const card = screen.getByRole('article', { name: 'tcp 3000' });
    const terms = within(card)
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    expect(terms.slice(1, 5)).toEqual(['Executable', 'Container', 'Unit', 'Command']);
    expect(terms.filter((term) => term === 'Container')).toHaveLength(1);
    const button = within(card).getByRole('button', { name: 'Show all of the command of pid 5' });
    const command = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(command?.textContent).toContain('conmon --exit-command-arg');
    expect([button.getAttribute('aria-expanded'), command?.hasAttribute('data-whole')]).toEqual(['false', false]);
    button.focus();
    await user.keyboard('{Enter}');
    expect([button.getAttribute('aria-expanded'), command?.hasAttribute('data-whole')]).toEqual(['true', true]);
    await user.click(within(card).getByRole('button', { name: 'Show less of the command of pid 5' }));
    expect(command?.hasAttribute('data-whole')).toBe(false);
    height.mockRestore();
  });

  it('offers no more of a command that is whole', async () => {
    await openStory();
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  });

  it('keeps a line for what could not be read, with the reason', async () => {
    await openStory([aListener(3000, { owners: [anOwner(5, 'x', { cwd: { unknown: 'permission' } })] })]);
    const folder = within(screen.getByRole('article')).getByText('Folder');
    expect(folder.nextElementSibling?.textContent).toBe('hidden from your user');
  });

  it('is told anew when what listens on its port changes, and only then', async () => {
    const { bridge } = await openStory();
    act(() => bridge.push(aState([...web, aListener(4000)])));
    expect(bridge.requestsOf('story')).toHaveLength(1);
    act(() => bridge.push(aState([aListener(4000)])));
    await screen.findByText('Nothing was found on 3000.');
    expect(bridge.requestsOf('story')).toHaveLength(2);
  });

  it('says why it could not be told, and tries again', async () => {
    const { bridge, user } = await renderApp(aState(web), 'window', ({ answers }) => {
      answers.story = () => ({ code: 'failed', message: 'no registry' });
    });
    await user.click(await screen.findByRole('row', { name: /^port 3000, tcp/ }));
    expect(await screen.findByText('The story could not be told: no registry')).toBeTruthy();
    bridge.answers.story = ({ port }) => aStory(port, []);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The headline of 3000.')).toBeTruthy();
  });

  it('opens on request of the tray, and no sheet lies over it', async () => {
    const { bridge, user } = await renderApp(aState(web));
    await user.keyboard('r');
    expect(screen.getByRole('dialog')).toBeTruthy();
    act(() => bridge.send({ type: 'show', port: 8443, stop: false }));
    expect(await screen.findByText('The headline of 8443.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
