import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to `place` when what was open closes, since the focus would be lost with it. */
export function useFocusReturn(open: boolean, place: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) place.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open, place]);
}
