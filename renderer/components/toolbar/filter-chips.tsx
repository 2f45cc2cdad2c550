import { useText } from '../../environment.ts';
import type { ListControls } from '../../hooks/use-list.ts';
import styles from './filter-chips.module.css';

export function FilterChips({ list }: { readonly list: ListControls }) {
  const { filters } = useText();
  return (
    <fieldset className={styles['chips']} aria-label={filters.label}>
      {list.filters.map(({ name, count }) => (
        <button
          key={name}
          type="button"
          className={styles['chip']}
          title={filters.hints[name]}
          aria-pressed={list.filter === name}
          onClick={() => list.setFilter(name)}
        >
          {filters.names[name]} {count !== null && <span className={styles['count']}>{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
