import type { KeyboardEvent } from 'react';

/** Keys of a field of its own do not move the list. Esc and what needs Ctrl are left to the page. */
export function keepKeys(event: KeyboardEvent): void {
  if (event.key !== 'Escape' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** Enter saves and Esc undoes, but while a letter is still being composed both belong to the input method. */
export function fieldKeys(save: () => void, undo: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    keepKeys(event);
    if (event.nativeEvent.isComposing) return event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else undo();
  };
}
