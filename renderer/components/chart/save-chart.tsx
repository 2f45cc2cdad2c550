import { Download } from 'lucide-react';
import { localMoment } from '../../../electron/shared/local-moment.ts';
import { useEnvironment } from '../../environment.ts';
import type { ChartControls } from '../../hooks/use-chart.ts';
import { chartSvg } from '../../model/chart/chart-svg.ts';
import { drawSheet, type SheetWords, sheetSize } from '../../model/chart/draw-sheet.ts';
import { geometryOf } from '../../model/chart/fit.ts';
import { openCounts } from '../../model/chart/knowledge.ts';
import { type LayerName, layerNames } from '../../model/chart/marks.ts';
import { ranges } from '../../model/chart/ranges.ts';
import type { Sea } from '../../model/chart/sea.ts';
import type { Dictionary } from '../../text/english.ts';
import buttons from '../text-button.module.css';
import { createCanvasPen } from './canvas-pen.ts';
import styles from './save-chart.module.css';

interface SaveChartProps {
  readonly chart: ChartControls;
  readonly sea: Sea;
}

/** Saves what is seen, in the theme in which it is seen, always of the same size, with its date and legend. */
export function SaveChart({ chart, sea }: SaveChartProps) {
  const { text, now, saveFile } = useEnvironment();
  const { chart: words } = text;

  async function save(kind: 'png' | 'svg'): Promise<void> {
    const moment = new Date(now()).toISOString();
    const sheet = sheetWords(chart, localMoment(moment), text);
    const picture = await (kind === 'png' ? pngOf(chart, sea, sheet) : svgOf(chart, sea, sheet));
    if (picture === null) return chart.say(words.notSaved);
    saveFile(words.fileName(localMoment(moment).slice(0, 10), kind), picture);
    chart.say(words.saved(kind.toUpperCase()));
  }

  return (
    <fieldset className={styles['save']} aria-label={words.save}>
      <Download size={14} aria-hidden />
      <button type="button" className={buttons['button']} onClick={() => void save('png')}>
        {words.savePng}
      </button>
      <button type="button" className={buttons['button']} onClick={() => void save('svg')}>
        {words.saveSvg}
      </button>
    </fieldset>
  );
}

/** Pixels for each pixel of the SVG. */
const pngScale = 2;

async function pngOf({ marks }: ChartControls, sea: Sea, words: SheetWords): Promise<Blob | null> {
  const geometry = geometryOf(3 * pngScale, 2 * pngScale, pngScale, false);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sheetSize(geometry, words));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  drawSheet(createCanvasPen(context, fontFamily()), { ...sea, geometry }, marks, words);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function svgOf({ marks }: ChartControls, sea: Sea, words: SheetWords): Promise<Blob> {
  const svg = chartSvg({ ...sea, geometry: geometryOf(3, 2, 1, false) }, marks, words, fontFamily());
  return new Blob([svg], { type: 'image/svg+xml' });
}

function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}

function sheetWords({ knowledge, layers }: ChartControls, moment: string, { chart: words }: Dictionary): SheetWords {
  const { open, ground, complete, recent } = knowledge;
  const known: Readonly<Record<LayerName, boolean>> = {
    assigned: ground !== null,
    blocked: ground !== null,
    here: open !== null,
    elsewhere: open !== null,
    recent: recent !== null,
    favourite: true,
  };
  return {
    title: words.picture,
    lines: [
      open === null ? words.unread : words.summary(open.size, openCounts(open).elsewhere),
      ...(open !== null && !complete ? [words.incomplete] : []),
      words.howToRead,
      words.drawn(moment, ground?.registryDate ?? null),
    ],
    layers: layerNames
      .filter((sign) => layers.has(sign) && known[sign])
      .map((sign) => ({ sign, label: words.layers[sign] })),
    ranges: ranges.map(({ name, firstPort, lastPort }) => words.range(name, firstPort, lastPort)),
    ephemeral: (ground?.ephemeral ?? []).map(({ firstPort, lastPort, protocols }) =>
      words.ephemeral(firstPort, lastPort, protocols),
    ),
  };
}
