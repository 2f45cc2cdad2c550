const modifiers = ['Control', 'Alt', 'Shift', 'Super', 'Command'];

/**
 * Whether a shortcut that works everywhere may be this accelerator (as Electron spells it, such as `Control+Alt+P`):
 * without Ctrl, Alt or the system key it would take a letter away from every program.
 */
export function isFitForEverywhere(accelerator: string): boolean {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const known = parts.every((part, index) => modifiers.includes(part) && parts.indexOf(part) === index);
  return known && parts.some((part) => part !== 'Shift') && key !== '' && !modifiers.includes(key);
}
