import type { KeyboardEvent } from 'react';

/** Keys of a field of its own: they do not move the list, nor leave the story. What needs Ctrl is left to the page. */
export function keepKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** Enter saves and Esc undoes, but while a letter is still being composed both belong to the input method. */
export function fieldKeys(save: () => void, undo: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    keepKeys(event);
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else undo();
  };
}
