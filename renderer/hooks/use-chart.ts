import { useEffect, useMemo, useRef, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import { cursorAfter, typedAfter } from '../model/chart/cursor.ts';
import { isWhole, openPortsOf } from '../model/chart/knowledge.ts';
import { type LayerName, type Layers, layerNames, type Marks, marksOf } from '../model/chart/marks.ts';
import { type Knowledge, type PortWords, portWords } from '../model/chart/port-words.ts';
import { useChartPorts } from './use-chart-ports.ts';
import { useNews } from './use-feed.ts';
import { useRecentPorts } from './use-recent-ports.ts';
import { useSettings } from './use-settings.ts';

/** A pointer that rests as long means the port that it rests on; one that passes on its way elsewhere does not. */
const restMs = 200;
/** Digits typed at a greater distance are two numbers. */
const typingMs = 1_500;

export interface ChartControls {
  readonly knowledge: Knowledge;
  /** Why what the registry says is not known, in words. */
  readonly groundError: string | null;
  /** Since when it is known what was open, ISO 8601, or null; and why it is not known, in words. */
  readonly recentSince: string | null;
  readonly recentError: string | null;
  readonly layers: Layers;
  toggle(layer: LayerName): void;
  readonly marks: Marks;
  readonly cursor: number;
  /** The port under the pointer; null when there is none. */
  readonly pointed: number | null;
  point(port: number | null): void;
  goTo(port: number): void;
  /** Whether the key had a meaning. */
  press(key: { readonly key: string; readonly shift: boolean }): boolean;
  /** The newest thing to be read out. */
  readonly said: string;
  say(words: string): void;
  wordsOf(port: number): PortWords;
}

/** What the chart knows, and where in it a person is. */
export function useChart(): ChartControls {
  const { now, text } = useEnvironment();
  const news = useNews();
  const { ground, error: groundError } = useChartPorts();
  const { recent, error: recentError } = useRecentPorts();
  const { favourites } = useSettings().settings;
  const [layers, setLayers] = useState<Layers>(() => new Set(layerNames));
  const [said, say] = useState('');

  const knowledge = useMemo<Knowledge>(() => {
    const open = openPortsOf(news);
    const closed = recent && new Map(recent.ports.filter(([port]) => !open?.has(port)));
    return { ground, open, recent: closed, favourites: new Set(favourites), complete: isWhole(news) };
  }, [ground, news, recent, favourites]);
  const { open } = knowledge;
  const openPorts = useMemo(() => [...(open?.keys() ?? [])].sort((a, b) => a - b), [open]);
  const marks = useMemo(
    () =>
      marksOf(
        {
          groups: [...(open?.values() ?? [])].flat(),
          recent: [...(knowledge.recent?.keys() ?? [])],
          favourites: [...knowledge.favourites],
        },
        layers,
      ),
    [open, knowledge, layers],
  );

  const [chosen, goTo] = useState<number | null>(null);
  // Until a person goes somewhere, the first open port is a better place to begin than port 0.
  const cursor = chosen ?? openPorts[0] ?? 0;
  const [pointed, point] = useState<number | null>(null);
  useEffect(() => {
    if (pointed === null) return;
    const timer = window.setTimeout(() => goTo(pointed), restMs);
    return () => window.clearTimeout(timer);
  }, [pointed]);

  const typed = useRef({ digits: '', atMs: 0 });
  const wordsOf = (port: number) => portWords(port, knowledge, text, now());

  function targetOf(key: { readonly key: string; readonly shift: boolean }): number | null {
    if (!/^\d$/.test(key.key)) {
      typed.current = { digits: '', atMs: 0 };
      return cursorAfter(cursor, key, openPorts);
    }
    const before = now() - typed.current.atMs < typingMs ? typed.current.digits : '';
    typed.current = { digits: typedAfter(before, key.key), atMs: now() };
    return Number(typed.current.digits);
  }

  return {
    knowledge,
    groundError,
    recentSince: recent?.since ?? null,
    recentError,
    layers,
    toggle: (layer) =>
      setLayers((before) => new Set(layerNames.filter((each) => before.has(each) !== (each === layer)))),
    marks,
    cursor,
    pointed,
    point,
    goTo,
    press(key) {
      const target = targetOf(key);
      if (target === null) return false;
      const { name, facts } = wordsOf(target);
      goTo(target);
      point(null);
      say(text.chart.spoken(target, name, facts));
      return true;
    },
    said,
    say,
    wordsOf,
  };
}
