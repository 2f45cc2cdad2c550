import { useLayoutEffect } from 'react';
import type { Command, KeyPlace } from '../model/commands.ts';
import { commandOf } from '../model/shortcuts.ts';

/** Listens to the whole page. `run` answers whether it did something; if not, the browser has the key. */
export function useShortcuts(run: (command: Command) => boolean): void {
  // Not after the page was drawn: a key that is pressed as soon as something is seen acts on what is seen.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open], [popover][data-open]')) return;
      // Many keyboards have brackets on AltGr, which Windows reports as Ctrl and Alt.
      const altGraph = event.getModifierState('AltGraph');
      const command = commandOf({
        key: event.key,
        control: !altGraph && (event.ctrlKey || event.metaKey),
        alt: !altGraph && event.altKey,
        shift: event.shiftKey,
        place: placeOf(event.target),
      });
      if (command && run(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[data-stop]')) return 'stop';
  if (target.closest('input, textarea, [contenteditable]')) return 'text';
  if (target.closest('button, a, summary')) return 'control';
  return target.closest('[data-story]') ? 'story' : 'page';
}
