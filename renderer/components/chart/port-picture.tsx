import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { cellBox, pictureSize, seaBox } from '../../model/chart/geometry.ts';
import { portUnder } from '../../model/chart/hit.ts';
import type { Marks } from '../../model/chart/marks.ts';
import { createPainter, type Painter } from '../../model/chart/painter.ts';
import type { Sea } from '../../model/chart/sea.ts';
import { createCanvasPen } from './canvas-pen.ts';
import styles from './port-picture.module.css';

interface PortPictureProps {
  readonly sea: Sea;
  readonly marks: Marks;
  /** The port under the pointer, or null; and the cursor's. */
  readonly pointed: number | null;
  readonly cursor: number;
  onPoint(port: number | null): void;
  /** Chosen with a mouse or a pen; with a finger, which hides what it points at, only shown. */
  onChoose(port: number, exact: boolean): void;
}

/** The picture: the sea on one canvas, the marks on another over it, and what the pointer and the cursor point at over both. */
export function PortPicture({ sea, marks, pointed, cursor, onPoint, onChoose }: PortPictureProps) {
  const { geometry } = sea;
  const seaCanvas = useRef<HTMLCanvasElement>(null);
  const marksCanvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter | null>(null);
  const touched = useRef('');
  const size = pictureSize(geometry);
  const shape = { width: size.width, height: size.height, style: inCss(size, geometry.unit) };

  useLayoutEffect(() => {
    painter.current ??= painterOn(seaCanvas.current, marksCanvas.current);
    painter.current?.paint({ sea, marks });
  }, [sea, marks]);

  function portOf({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number | null {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const x = ((clientX - left) / width) * size.width;
    const y = ((clientY - top) / height) * size.height;
    return portUnder(geometry, marks, x, y);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are on the application around it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the application around it.
    <div
      className={styles['picture']}
      style={inCss(size, geometry.unit)}
      onPointerDown={({ pointerType }) => {
        touched.current = pointerType;
      }}
      onPointerMove={(event) => onPoint(portOf(event))}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const port = portOf(event);
        if (port !== null) onChoose(port, touched.current !== 'touch');
      }}
    >
      <canvas ref={seaCanvas} {...shape} />
      <canvas ref={marksCanvas} {...shape} />
      <Pointers sea={sea} port={cursor} kind="cursor" />
      {pointed !== null && <Pointers sea={sea} port={pointed} kind="pointed" />}
    </div>
  );
}

/** A frame around the cell, and where it lies on the scales of both axes. */
function Pointers({
  sea: { geometry },
  port,
  kind,
}: {
  readonly sea: Sea;
  readonly port: number;
  readonly kind: string;
}) {
  const { unit } = geometry;
  const cell = cellBox(geometry, port);
  const frame = seaBox(geometry);
  const [x, y] = [(cell.x + cell.width / 2) / unit, (cell.y + cell.height / 2) / unit];
  return (
    <>
      <span className={styles['aim']} data-kind={kind} style={{ left: x, top: y }} />
      <span className={styles['onTop']} data-kind={kind} style={{ left: x, top: frame.y / unit }} />
      <span className={styles['onSide']} data-kind={kind} style={{ left: frame.x / unit, top: y }} />
    </>
  );
}

function inCss({ width, height }: { readonly width: number; readonly height: number }, unit: number) {
  return { width: width / unit, height: height / unit };
}

/** Null where the browser gives no canvas to draw on. */
function painterOn(sea: HTMLCanvasElement | null, marks: HTMLCanvasElement | null): Painter | null {
  const [under, over] = [sea?.getContext('2d'), marks?.getContext('2d')];
  if (!sea || !under || !over) return null;
  const { fontFamily } = getComputedStyle(sea);
  return createPainter(createCanvasPen(under, fontFamily), createCanvasPen(over, fontFamily));
}
