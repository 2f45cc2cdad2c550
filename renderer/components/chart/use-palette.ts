import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Palette, paletteOf, type Token } from '../../model/chart/palette.ts';

/** What may change the page's colours. */
const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** The page's colours for a canvas, which cannot use custom properties itself; another one only when they change. */
export function usePalette(probe: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);

  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const page = element.ownerDocument;
    const take = () => {
      const next = readPalette(element, window.matchMedia('(forced-colors: active)').matches);
      setPalette((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    take();
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener('change', take);
    // A theme that the person chose is set on the page itself.
    const observer = new MutationObserver(take);
    observer.observe(page.documentElement, { attributes: true });
    return () => {
      observer.disconnect();
      for (const list of lists) list.removeEventListener('change', take);
    };
  }, [probe]);

  return palette;
}

function readPalette(element: HTMLElement, forced: boolean): Palette {
  const read = (token: Token) => {
    element.style.color = `var(${token})`;
    return getComputedStyle(element).color;
  };
  const palette = paletteOf(read, forced);
  element.style.removeProperty('color');
  return palette;
}
