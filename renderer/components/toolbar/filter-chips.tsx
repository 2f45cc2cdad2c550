import { X } from 'lucide-react';
import { memo } from 'react';
import { openFilter } from '../../../electron/shared/list-view.ts';
import { useEnvironment } from '../../environment.ts';
import type { ListViewControls } from '../../hooks/use-list-view.ts';
import type { Facets } from '../../model/facets.ts';
import {
  activeParts,
  cleared,
  type FilterPart,
  filterParts,
  isActive,
  switchedOn,
  usualFilter,
} from '../../model/filter.ts';
import { partWords } from '../../model/filter-words.ts';
import styles from './filter-chips.module.css';

/** Switched on by one click; the protocol has a chip only while it is asked for. */
const offered: readonly FilterPart[] = ['mine', 'reach', 'since', 'favourites'];

interface FilterChipsProps {
  readonly controls: ListViewControls;
  readonly facets: Facets | null;
  readonly ownMeansSomething: boolean;
}

/** What the list shows: each part of the filter, with the ports behind it, switched on and off by itself. */
export const FilterChips = memo(function FilterChips({ controls, facets, ownMeansSomething }: FilterChipsProps) {
  const { text, now } = useEnvironment();
  const { table } = text;
  const words = table.filters;
  const { filter } = controls.view;
  const unfiltered = activeParts(filter).length === 0;
  const parts = filterParts.filter(
    (part) => isActive(filter, part) || (offered.includes(part) && (part !== 'mine' || ownMeansSomething)),
  );
  return (
    <fieldset className={styles['chips']} aria-label={words.label}>
      <button
        type="button"
        className={styles['chip']}
        title={words.allHint}
        aria-pressed={unfiltered}
        onClick={() => controls.change({ filter: openFilter })}
      >
        {words.all} {facets && <span className={styles['count']}>{facets.all}</span>}
      </button>
      {parts.map((part) => {
        const active = isActive(filter, part);
        const name = partWords(active ? filter : usualFilter, part, text, now());
        const shown = part === 'since' && !active ? words.new : name;
        return (
          <button
            key={part}
            type="button"
            className={styles['chip']}
            title={active ? words.clear(name) : part === 'protocol' ? undefined : words.hints[part]}
            aria-pressed={active}
            onClick={() => controls.change({ filter: active ? cleared(filter, part) : switchedOn(filter, part) })}
          >
            {shown} {facets && <span className={styles['count']}>{facets[part]}</span>}
            {active && <X size={12} aria-hidden />}
          </button>
        );
      })}
    </fieldset>
  );
});
