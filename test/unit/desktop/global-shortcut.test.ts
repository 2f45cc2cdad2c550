import { expect, it } from 'vitest';
import { openDesktopSettings } from '../../../electron/desktop/desktop-settings.ts';
import { followShortcut } from '../../../electron/desktop/global-shortcut.ts';
import { isFitForEverywhere } from '../../../electron/shared/accelerator.ts';
import { fakeSettings } from '../../support/fake-settings.ts';

function rig({ set = null as string | null, taken = [] as readonly string[], wayland = false } = {}) {
  const registered = new Map<string, () => void>();
  let presses = 0;
  const settings = fakeSettings({ globalShortcut: set });
  const desktop = openDesktopSettings();
  followShortcut({
    settings,
    desktop,
    wayland,
    pressed: () => presses++,
    globalShortcut: {
      register(accelerator, action) {
        if (accelerator.endsWith('+Nonsense')) throw new TypeError('Error processing argument at index 0');
        if (taken.includes(accelerator)) return false;
        registered.set(accelerator, action);
        return true;
      },
      unregister: (accelerator) => void registered.delete(accelerator),
    },
  });
  return { settings, registered, problem: () => desktop.get().shortcutProblem, presses: () => presses };
}

it('is unset by default, and takes the place of the one before', async () => {
  const { settings, registered, problem, presses } = rig();
  expect([...registered.keys()]).toEqual([]);
  await settings.change({ globalShortcut: 'Control+Alt+P' });
  await settings.change({ globalShortcut: 'Control+Alt+O' });
  expect([...registered.keys()]).toEqual(['Control+Alt+O']);
  registered.get('Control+Alt+O')?.();
  expect(presses()).toBe(1);
  expect(problem()).toBeNull();
  await settings.change({ globalShortcut: null });
  expect([...registered.keys()]).toEqual([]);
});

it('holds from the start where it was set', () => {
  expect([...rig({ set: 'Control+Alt+P' }).registered.keys()]).toEqual(['Control+Alt+P']);
});

it('is told where another program has it, until another is chosen', async () => {
  const { settings, registered, problem } = rig({ set: 'Control+Alt+P', taken: ['Control+Alt+P'] });
  expect(problem()).toMatch(/^The system did not give Portolan Control\+Alt\+P: another program/);
  await settings.change({ globalShortcut: 'Control+Alt+O' });
  expect([problem(), ...registered.keys()]).toEqual([null, 'Control+Alt+O']);
});

it('is told where Electron cannot read it', () => {
  expect(rig({ set: 'Control+Nonsense' }).problem()).toMatch(/^“Control\+Nonsense” is no combination/);
});

it('never takes a mere letter from every program, whatever the file says', () => {
  const { registered, problem } = rig({ set: 'Shift+P' });
  expect([...registered.keys()]).toEqual([]);
  expect(problem()).toMatch(/It needs Ctrl, Alt or the system key/);
});

it('is told to be the desktop’s decision on Wayland', () => {
  const { registered, problem } = rig({ set: 'Control+Alt+P', wayland: true });
  expect(registered.size).toBe(1);
  expect(problem()).toMatch(/^On Wayland/);
});

it.each([
  ['Control+P', true],
  ['Control+Shift+Alt+Super+F12', true],
  ['Command+Plus', true],
  ['P', false],
  ['Shift+P', false],
  ['Control+', false],
  ['Control', false],
  ['Control+Alt', false],
  ['Control+Control+P', false],
  ['Hyper+P', false],
  ['', false],
])('%j is fit for everywhere: %s', (accelerator, fit) => {
  expect(isFitForEverywhere(accelerator)).toBe(fit);
});
