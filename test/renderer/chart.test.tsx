import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyChartPorts, smallChartPorts } from '../support/chart-ports.ts';
import type { FakeBridge } from './support/fake-bridge.ts';
import { aListener, anOwner, aSnapshot, aState } from './support/listeners.ts';
import { giveThePageASize, renderApp } from './support/render-app.tsx';

giveThePageASize();

const state = aState([
  aListener(5432, { owners: [anOwner(9, 'postgres')] }),
  aListener(8080, { address: '0.0.0.0', owners: [anOwner(10, 'httpd')] }),
]);

async function opened(prepare: (bridge: FakeBridge) => void = () => undefined, given = state) {
  const app = await renderApp(given, 'window', (bridge) => {
    bridge.answers.chartPorts = () => smallChartPorts;
    prepare(bridge);
  });
  await app.user.keyboard('m');
  const dialog = screen.getByRole('dialog', { name: 'Chart of ports' });
  const picture = within(dialog).getByRole('application', { name: 'Chart of all 65,536 ports' });
  await waitFor(() => expect(within(dialog).queryByText('Asking what is known of all ports…')).toBeNull());
  const said = () => dialog.querySelector('[aria-live]')?.textContent;
  return { ...app, dialog, picture, said };
}

describe('the chart', () => {
  it('says how much is open, and lists it by range for whoever does not see the picture', async () => {
    const { dialog } = await opened();
    expect(dialog.textContent).toContain('2 open ports among all 65,536, 1 bound to more than this computer');
    const user = within(dialog).getByRole('region', { name: 'User, 1024–49151' });
    expect(
      within(user)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['5432 postgresql, postgres, this computer only', '8080 httpd, any IPv4 address']);
    expect(within(dialog).getByRole('region', { name: 'System, 0–1023' }).textContent).toContain('None is open.');
  });

  it('moves its cursor by keys, reads out each port, and opens its story', async () => {
    const { user, picture, said } = await opened();
    picture.focus();
    await user.keyboard('n');
    expect(said()).toBe('8080 – open, httpd, any IPv4 address');
    await user.keyboard('{ArrowRight}');
    expect(said()).toBe('8081 – unassigned, not open');
    await user.keyboard('5432');
    expect(said()).toBe('5432 postgresql – open, postgres, this computer only');
    await user.keyboard('{PageDown}');
    expect(said()).toContain('49152 – never assigned, not open');
    await user.keyboard('80{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByRole('region', { name: 'Port 80' })).toBeTruthy();
  });

  it('takes digits that are typed late as a new number', async () => {
    const { user, picture, said, clock } = await opened();
    picture.focus();
    await user.keyboard('54');
    clock.nowMs += 2_000;
    await user.keyboard('80');
    expect(said()).toMatch(/^80 http/);
  });

  it('goes to a typed port, refuses what is none, and shows it large', async () => {
    const { user, dialog } = await opened();
    const field = within(dialog).getByRole('textbox', { name: 'Go to port' });
    await user.type(field, '70000');
    expect(within(dialog).getByRole('alert').textContent).toBe('Ports go from 0 to 65535.');
    await user.clear(field);
    await user.type(field, '80');
    expect(dialog.textContent).toContain('Ports 0–99');
    const cell = dialog.querySelector('[data-port="80"]');
    expect(cell?.hasAttribute('data-shown')).toBe(true);
    expect(dialog.querySelector('[data-port="53"]')?.getAttribute('data-ground')).toBe('whole');
    await user.click(cell as HTMLElement);
    expect(await screen.findByRole('region', { name: 'Port 80' })).toBeTruthy();
  });

  it('shows the typed port, though the pointer was left lying on the picture', async () => {
    const { user, dialog, picture } = await opened();
    const [surface] = picture.children;
    if (!(surface instanceof HTMLElement)) throw new Error('no picture is drawn');
    const size = Number.parseInt(surface.style.width, 10);
    vi.spyOn(surface, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, size, Number.parseInt(surface.style.height, 10)),
    );
    fireEvent.pointerMove(surface, { clientX: size / 2, clientY: size / 2 });
    expect(dialog.querySelector('[data-kind="pointed"]')).not.toBeNull();
    await user.type(within(dialog).getByRole('textbox', { name: 'Go to port' }), '80');
    expect(dialog.textContent).toContain('Ports 0–99');
    expect(dialog.querySelector('[data-kind="pointed"]')).toBeNull();
  });

  it('does not put its list of open ports into words again when the cursor moves', async () => {
    const many = Array.from({ length: 50 }, (_, index) => aListener(8_000 + index));
    const { picture, clock, said } = await opened(undefined, aState(many));
    const looks = vi.spyOn(clock, 'nowMs', 'get').mockClear();
    picture.focus();
    fireEvent.keyDown(picture, { key: 'ArrowRight' });
    expect(said()).toContain('8001 – open');
    // Each port that is put into words looks at the clock.
    expect(looks.mock.calls.length).toBeGreaterThan(0);
    expect(looks.mock.calls.length).toBeLessThan(10);
  });

  it('draws nothing again when more room makes no cell larger', async () => {
    const drawn = vi.fn();
    // A canvas that takes whatever is drawn.
    const context = new Proxy({}, { get: () => drawn, set: () => true });
    const withContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
    withContext.mockReturnValue(context as unknown as RenderingContext);
    onTestFinished(() => withContext.mockRestore());
    const { picture } = await opened();
    const room = (width: number) => {
      Object.defineProperty(picture.parentElement, 'clientWidth', { configurable: true, value: width });
      drawn.mockClear();
      act(() => void window.dispatchEvent(new Event('resize')));
    };
    room(641);
    expect(drawn).not.toHaveBeenCalled();
    room(400);
    expect(drawn).toHaveBeenCalled();
  });

  it('hides a layer by its legend', async () => {
    const { user, dialog } = await opened();
    await user.type(within(dialog).getByRole('textbox', { name: 'Go to port' }), '8080');
    const cell = () => dialog.querySelector('[data-port="8080"]');
    expect(cell()?.getAttribute('data-open')).toBe('elsewhere');
    await user.click(within(dialog).getByRole('checkbox', { name: /^Open, more than this computer/ }));
    expect(cell()?.hasAttribute('data-open')).toBe(false);
    expect(dialog.textContent).toContain('2 open ports');
  });

  it('follows what opens and closes, what happened, and what becomes a favourite', async () => {
    let recent: readonly (readonly [number, string])[] = [];
    const { bridge, dialog, user } = await opened(({ answers }) => {
      answers.recentPorts = () => ({ since: '2026-11-20T10:00:00.000Z', ports: recent });
    });
    await user.type(within(dialog).getByRole('textbox', { name: 'Go to port' }), '8080');
    const cell = () => dialog.querySelector('[data-port="8080"]');
    expect(dialog.textContent).toMatch(/What was open is known since 2026-11-20 /);
    recent = [[8080, '2026-11-22T09:00:00.000Z']];
    act(() => bridge.push({ ...state, revision: 2, snapshot: aSnapshot([]) }));
    act(() => bridge.send({ type: 'history' }));
    await waitFor(() => expect(cell()?.hasAttribute('data-recent')).toBe(true));
    expect(cell()?.hasAttribute('data-open')).toBe(false);
    act(() => void bridge.settings.change({ favourites: [8080] }));
    expect(cell()?.hasAttribute('data-favourite')).toBe(true);
  });

  it('says what it does not know, instead of drawing it as nothing', async () => {
    const fault = (message: string) => ({ code: 'failed', message }) as const;
    const { dialog } = await opened(
      ({ answers }) => {
        answers.recentPorts = () => fault('no history');
        answers.chartPorts = () => fault('no table');
      },
      aState([], { snapshot: null }),
    );
    expect(dialog.textContent).toContain('Which ports were open lately is not known: no history');
    expect(dialog.textContent).toContain('What the registry says of the ports could not be asked: no table');
    expect(dialog.textContent).toContain('Which ports are open could not be read.');
    expect(dialog.textContent).toContain('not known whether it is open');
  });

  it('says that the computer does not tell which ports it gives out', async () => {
    const { dialog } = await opened(({ answers }) => {
      answers.chartPorts = () => emptyChartPorts;
    });
    expect(dialog.textContent).toContain('Which ports this computer gives out could not be read.');
  });

  it('is saved as SVG with its date', async () => {
    const { user, dialog, saved } = await opened();
    await user.click(within(dialog).getByRole('checkbox', { name: /^Favourite/ }));
    await user.click(within(dialog).getByRole('button', { name: 'As SVG' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('portolan-chart-2026-11-22.svg');
    const [file] = saved;
    const text = file?.text instanceof Blob ? await file.text.text() : '';
    expect(text).toContain('Portolan, 2026-11-22 ');
    expect(text).toContain('registry edition of 2026-08-17');
    // What is not drawn has no sign, or it would seem to be nowhere.
    expect(text).toContain('Open, more than this computer');
    expect(text).not.toContain('Favourite');
  });

  it('says that no picture could be made where there is no canvas', async () => {
    const { user, dialog, saved, said } = await opened();
    await user.click(within(dialog).getByRole('button', { name: 'As PNG' }));
    await waitFor(() => expect(said()).toBe('The picture could not be made.'));
    expect(saved).toHaveLength(0);
  });
});
