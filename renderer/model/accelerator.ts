import { isFitForEverywhere } from '../../electron/shared/accelerator.ts';
import type { OperatingSystem } from './operating-system.ts';

/** A key as the page hears it (`KeyboardEvent`). */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export type Recorded =
  | { readonly kind: 'accelerator'; readonly accelerator: string }
  /** Only keys like Ctrl are down until now. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'needs-modifier' | 'unfit' };

/** `KeyboardEvent.key` to Electron's names (electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators). */
const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Tab: 'Tab',
};
const modifierKeys = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'OS', 'CapsLock', 'Fn'];

/** What a press would be as a shortcut that works everywhere. */
export function recordedKey(pressed: PressedKey, os: OperatingSystem): Recorded {
  if (modifierKeys.includes(pressed.key)) return { kind: 'incomplete' };
  const key = keyName(pressed);
  if (key === null) return { kind: 'unfit' };
  const modifiers = [
    pressed.ctrlKey && 'Control',
    pressed.altKey && 'Alt',
    pressed.shiftKey && 'Shift',
    pressed.metaKey && (os === 'macos' ? 'Command' : 'Super'),
  ].filter((each) => each !== false);
  const accelerator = [...modifiers, key].join('+');
  return isFitForEverywhere(accelerator) ? { kind: 'accelerator', accelerator } : { kind: 'needs-modifier' };
}

/** The letter or figure of the key itself where Shift or Option has made another sign of it. */
function keyName({ key, code }: PressedKey): string | null {
  if (named[key] !== undefined) return named[key];
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return key;
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const [, ofKey] = /^(?:Key([A-Z])|Digit\d)$/.exec(code) ? [code, code.slice(-1)] : [];
  if (ofKey !== undefined) return ofKey;
  return /^[!-~]$/.test(key) ? key : null;
}

/** `Control+Alt+P` as the parts that a person reads on their keys. */
export function acceleratorParts(accelerator: string, names: Readonly<Record<string, string>>): readonly string[] {
  return accelerator.split('+').map((part) => names[part] ?? part);
}
