import { expect, it } from 'vitest';
import { isFitForEverywhere } from '../../../electron/shared/accelerator.ts';
import { acceleratorParts, type PressedKey, recordedKey } from '../../../renderer/model/accelerator.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const ctrl = { ...none, ctrlKey: true };

it.each<[string, Partial<PressedKey>, string]>([
  ['a letter', { ...ctrl, key: 'p', code: 'KeyP' }, 'Control+P'],
  ['a letter with Shift', { ...ctrl, shiftKey: true, key: 'P', code: 'KeyP' }, 'Control+Shift+P'],
  ['a letter where the layout has it', { ...ctrl, key: 'z', code: 'KeyY' }, 'Control+Z'],
  ['a figure that Shift made a sign', { ...ctrl, shiftKey: true, key: '!', code: 'Digit1' }, 'Control+Shift+1'],
  ['a letter that Option made another', { ...none, altKey: true, key: 'π', code: 'KeyP' }, 'Alt+P'],
  ['a letter of another alphabet', { ...ctrl, key: 'з', code: 'KeyP' }, 'Control+P'],
  ['a function key', { ...ctrl, key: 'F12', code: 'F12' }, 'Control+F12'],
  ['an arrow', { ...none, metaKey: true, key: 'ArrowUp', code: 'ArrowUp' }, 'Super+Up'],
  ['the space bar', { ...ctrl, altKey: true, key: ' ', code: 'Space' }, 'Control+Alt+Space'],
  ['plus', { ...ctrl, key: '+', code: 'BracketRight' }, 'Control+Plus'],
])('%s', (_what, pressed, accelerator) => {
  expect(recordedKey(pressed as PressedKey, 'linux')).toEqual({ kind: 'accelerator', accelerator });
  expect(isFitForEverywhere(accelerator)).toBe(true);
});

it('is the command key on macOS', () => {
  const pressed = { ...none, metaKey: true, key: 'p', code: 'KeyP' };
  expect(recordedKey(pressed, 'macos')).toEqual({ kind: 'accelerator', accelerator: 'Command+P' });
});

it.each<[string, PressedKey, string]>([
  ['only Ctrl as yet', { ...ctrl, key: 'Control', code: 'ControlLeft' }, 'incomplete'],
  ['a mere letter', { ...none, key: 'p', code: 'KeyP' }, 'needs-modifier'],
  ['a letter with Shift alone', { ...none, shiftKey: true, key: 'P', code: 'KeyP' }, 'needs-modifier'],
  ['a dead key', { ...ctrl, key: 'Dead', code: 'Quote' }, 'unfit'],
  ['a key of media', { ...ctrl, key: 'AudioVolumeUp', code: 'AudioVolumeUp' }, 'unfit'],
])('%s is none', (_what, pressed, kind) => {
  expect(recordedKey(pressed, 'linux')).toEqual({ kind });
});

it('is read with the names on the keys', () => {
  expect(acceleratorParts('Control+Shift+P', { Control: 'Ctrl', Shift: 'Skift' })).toEqual(['Ctrl', 'Skift', 'P']);
});
