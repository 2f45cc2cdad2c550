import { useCallback, useMemo, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import type { CursorKey } from '../model/chart/cursor.ts';
import { isWhole, type Knowledge, openPortsOf } from '../model/chart/knowledge.ts';
import { type LayerName, type Layers, layerNames, type Marks, marksOf } from '../model/chart/marks.ts';
import { type PortWords, portWords } from '../model/chart/port-words.ts';
import { type ChartCursor, useChartCursor } from './use-chart-cursor.ts';
import { useChartPorts } from './use-chart-ports.ts';
import { useNews } from './use-feed.ts';
import { useRecentPorts } from './use-recent-ports.ts';
import { useSettings } from './use-settings.ts';

export interface ChartControls extends Omit<ChartCursor, 'targetOf'> {
  readonly knowledge: Knowledge;
  /** Ascending. */
  readonly openPorts: readonly number[];
  /** Why what the registry says is not known, in words. */
  readonly groundError: string | null;
  /** Since when it is known what was open, ISO 8601, or null; and why it is not known, in words. */
  readonly recentSince: string | null;
  readonly recentError: string | null;
  readonly layers: Layers;
  toggle(layer: LayerName): void;
  readonly marks: Marks;
  /** Whether the key had a meaning. */
  press(key: CursorKey): boolean;
  /** The newest thing to be read out. */
  readonly said: string;
  say(words: string): void;
  /** Another function only when something is known anew. */
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

  const snapshot = news.watch?.snapshot ?? null;
  const complete = isWhole(news);
  const open = useMemo(() => openPortsOf(snapshot), [snapshot]);
  const openPorts = useMemo(() => [...(open?.keys() ?? [])].sort((a, b) => a - b), [open]);
  const knowledge = useMemo<Knowledge>(() => {
    const closed = recent && new Map(recent.ports.filter(([port]) => !open?.has(port)));
    return { ground, open, recent: closed, favourites: new Set(favourites), complete };
  }, [ground, open, complete, recent, favourites]);
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
  const wordsOf = useCallback((port: number) => portWords(port, knowledge, text, now()), [knowledge, text, now]);
  const { targetOf, ...cursor } = useChartCursor(openPorts);

  return {
    ...cursor,
    knowledge,
    openPorts,
    groundError,
    recentSince: recent?.since ?? null,
    recentError,
    layers,
    toggle: (layer) =>
      setLayers((before) => new Set(layerNames.filter((each) => before.has(each) !== (each === layer)))),
    marks,
    press(key) {
      const target = targetOf(key);
      if (target === null) return false;
      const { name, facts } = wordsOf(target);
      cursor.goTo(target);
      say(text.chart.spoken(target, name, facts));
      return true;
    },
    said,
    say,
    wordsOf,
  };
}
