import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for as long as the component is there, which does what `latest` does by then: whoever is given it need not be drawn again. */
export function useStable<Given extends readonly unknown[], Result>(
  latest: (...given: Given) => Result,
): (...given: Given) => Result {
  const current = useRef(latest);
  // Not after the page was drawn: a key that is pressed as soon as something is seen acts on what is seen.
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...given: Given) => current.current(...given), []);
}
