import { useText } from '../../environment.ts';
import type { Ground } from '../../model/chart/ground.ts';
import { type LayerName, type Layers, layerNames } from '../../model/chart/marks.ts';
import { ranges } from '../../model/chart/ranges.ts';
import styles from './chart-legend.module.css';

interface ChartLegendProps {
  readonly layers: Layers;
  readonly counts: Readonly<Record<LayerName, number | null>>;
  readonly ground: Ground | null;
  /** What must be said beside it: why a layer is empty. */
  readonly remarks: readonly string[];
  toggle(layer: LayerName): void;
}

/** What each sign means, and at the same time which of them are drawn. */
export function ChartLegend({ layers, counts, ground, remarks, toggle }: ChartLegendProps) {
  const { chart: words } = useText();
  return (
    <fieldset className={styles['legend']}>
      <legend>{words.legend}</legend>
      {layerNames.map((layer) => (
        <label key={layer}>
          <input type="checkbox" checked={layers.has(layer)} onChange={() => toggle(layer)} />
          <span className={styles['sign']} data-sign={layer} aria-hidden />
          {words.layers[layer]}
          {counts[layer] !== null && <small>{counts[layer]}</small>}
        </label>
      ))}
      <ul>
        {ranges.map(({ name, firstPort, lastPort }) => (
          <li key={name}>
            <span className={styles['sign']} data-sign={name} aria-hidden />
            {words.range(name, firstPort, lastPort)}
          </li>
        ))}
        {ground?.ephemeral.map(({ firstPort, lastPort, protocols }) => (
          <li key={firstPort}>
            <span className={styles['sign']} data-sign="ephemeral" aria-hidden />
            {words.ephemeral(firstPort, lastPort, protocols)}
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </fieldset>
  );
}
