import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Room } from '../../model/chart/fit.ts';

/** The inner size of an element and how many device pixels a CSS pixel has now: zooming changes both. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);

  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const take = () => {
      const style = getComputedStyle(box);
      const padding = (...sides: readonly string[]) =>
        sides.reduce((sum, side) => sum + (Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0), 0);
      const next: Room = {
        width: box.clientWidth - padding('left', 'right'),
        height: box.clientHeight - padding('top', 'bottom'),
        unit: window.devicePixelRatio,
      };
      setRoom((before) =>
        before?.width === next.width && before.height === next.height && before.unit === next.unit ? before : next,
      );
    };
    take();
    const observer = new ResizeObserver(take);
    observer.observe(box);
    // Where zooming leaves the size of the element as it was.
    window.addEventListener('resize', take);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', take);
    };
  }, [element]);

  return room;
}
