import type { KeyboardEvent } from 'react';

/** Keys of a field of its own do not move the list. Esc and what needs Ctrl are left to the page. */
export function keepKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/**
 * Enter saves and Esc undoes, but while a letter is still being composed both belong to the input method.
 * @param undo null where there is nothing to undo: then Esc is the page's
 */
export function fieldKeys(save: () => void, undo: (() => void) | null): (event: KeyboardEvent) => void {
  return (event) => {
    keepKeys(event);
    if (event.nativeEvent.isComposing) return event.stopPropagation();
    const act = event.key === 'Enter' ? save : event.key === 'Escape' ? undo : null;
    if (act === null) return;
    event.preventDefault();
    act();
  };
}
