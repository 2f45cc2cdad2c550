import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to `place` when what was open closes, where the focus was lost with it. */
export function useFocusReturn(open: boolean, place: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) takeLostFocus(place.current);
    wasOpen.current = open;
  }, [open, place]);
}

/** Gives the focus to `place` when `what` has changed, where the focus was lost with what it was before. */
export function useLostFocus(what: unknown, place: RefObject<HTMLElement | null>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the reason.
  useEffect(() => takeLostFocus(place.current), [what, place]);
}

/** The browser gives the focus of an element that goes to nobody, which is the body. */
function takeLostFocus(place: HTMLElement | null): void {
  if (document.activeElement === document.body) place?.focus({ preventScroll: true });
}
