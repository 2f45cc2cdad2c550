import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useEnvironment } from '../../environment.ts';
import type { ChartControls } from '../../hooks/use-chart.ts';
import { useStable } from '../../hooks/use-stable.ts';
import { fittingGeometry, pictureRoom } from '../../model/chart/fit.ts';
import { sameGeometry } from '../../model/chart/geometry.ts';
import type { Sea } from '../../model/chart/sea.ts';
import { keptWhile } from '../../model/kept-while.ts';
import styles from './chart-body.module.css';
import { ChartSide } from './chart-side.tsx';
import { OpenPorts } from './open-ports.tsx';
import { PortPicture } from './port-picture.tsx';
import { usePalette } from './use-palette.ts';
import { useRoom } from './use-room.ts';

interface ChartBodyProps {
  readonly chart: ChartControls;
  onOpen(port: number): void;
}

/**
 * The picture is an `application`: arrows, digits and letters have meanings of their own there, and no role of ARIA has
 * them. A `grid` would promise rows and cells that assistive technology can read one by one: 65,536 of them would have to be
 * in the page. Whatever the cursor comes to is read out, and the list below has what is open.
 */
export function ChartBody({ chart, onOpen: openStory }: ChartBodyProps) {
  const { chart: words } = useEnvironment().text;
  const onOpen = useStable(openStory);
  const body = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const helpId = useId();
  const room = useRoom(body);
  const palette = usePalette(probe);
  const { knowledge, groundError, layers, marks, cursor, pointed } = chart;
  const { ground, open } = knowledge;
  // Marks come and go with their layers: only these two are part of the sea.
  const seaLayers = useMemo(
    () => new Set((['assigned', 'blocked'] as const).filter((layer) => layers.has(layer))),
    [layers],
  );
  const seaKey = [...seaLayers].join();
  // More room is often not enough for larger cells: then nothing is drawn again.
  const [kept] = useState(() => keptWhile(sameGeometry));
  const geometry = useMemo(() => room && kept(fittingGeometry(pictureRoom(room))), [room, kept]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: seaKey stands for seaLayers, which is new each time any layer is.
  const sea = useMemo<Sea | null>(() => {
    // Drawn once, with the registry: what comes a moment later would have all be drawn again.
    if (geometry === null || palette === null || (ground === null && groundError === null)) return null;
    return { geometry, palette, ground, layers: seaLayers, names: words.rangeNames };
  }, [geometry, palette, ground, groundError, seaKey, words]);

  const focusFirst = useCallback((element: HTMLElement | null) => element?.setAttribute('autofocus', ''), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onOpen(cursor);
    else if (!chart.press({ key: event.key, shift: event.shiftKey })) return;
    event.preventDefault();
  }

  return (
    <div ref={body} className={styles['body']}>
      <span ref={probe} className={styles['probe']} aria-hidden />
      <div
        ref={focusFirst}
        className={styles['application']}
        role="application"
        aria-label={words.picture}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {sea === null ? (
          <p role="status">{words.loading}</p>
        ) : (
          <PortPicture
            sea={sea}
            marks={marks}
            pointed={pointed}
            cursor={cursor}
            onPoint={chart.point}
            onChoose={(port, exact) => (exact ? onOpen(port) : chart.goTo(port))}
          />
        )}
      </div>
      <p id={helpId} className="visually-hidden">
        {words.howToMove}
      </p>
      <ChartSide chart={chart} sea={sea} onOpen={onOpen} />
      {open && <OpenPorts ports={chart.openPorts} wordsOf={chart.wordsOf} onOpen={onOpen} />}
    </div>
  );
}
