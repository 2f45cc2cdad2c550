import { memo } from 'react';
import { highestPort } from '../../../electron/shared/transport.ts';
import { useText } from '../../environment.ts';
import type { Ground } from '../../model/chart/ground.ts';
import type { Layers, Marks } from '../../model/chart/marks.ts';
import styles from './port-lens.module.css';

/** By what `Ground.coverage` has. */
const coverageNames = ['none', 'part', 'whole'] as const;

interface PortLensProps {
  /** The first port of the hundred that it shows. */
  readonly first: number;
  readonly shown: number;
  readonly ground: Ground | null;
  readonly marks: Marks;
  readonly layers: Layers;
  onOpen(port: number): void;
}

/**
 * A hundred ports so large that each can be hit. For the pointer: by keyboard the picture itself has all of them, so that
 * nothing here needs to be reached.
 */
export const PortLens = memo(function PortLens({ first, shown, ground, marks, layers, onOpen }: PortLensProps) {
  const { chart: words } = useText();
  const ports = Array.from({ length: 100 }, (_, index) => first + index);
  function open(target: EventTarget): void {
    const port = target instanceof HTMLElement ? target.dataset['port'] : undefined;
    if (port !== undefined) onOpen(Number(port));
  }

  return (
    <div>
      <p className={styles['title']}>{words.lens(first, Math.min(first + 99, highestPort))}</p>
      <div className={styles['cells']} aria-hidden onClick={({ target }) => open(target)}>
        {ports.map((port) =>
          port > highestPort ? (
            <span key={port} />
          ) : (
            <span
              key={port}
              data-ground={layers.has('assigned') ? coverageNames[ground?.coverage[port] ?? 0] : 'none'}
              data-blocked={(layers.has('blocked') && ground?.blocked.has(port)) || undefined}
              data-open={marks.get(port)?.open ?? undefined}
              data-recent={marks.get(port)?.recent || undefined}
              data-favourite={marks.get(port)?.favourite || undefined}
              data-shown={port === shown || undefined}
              title={ground?.names.get(port)}
              data-port={port}
            >
              {String(port % 100).padStart(2, '0')}
            </span>
          ),
        )}
      </div>
    </div>
  );
});
