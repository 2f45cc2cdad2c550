import { openFilter } from '../../../electron/shared/list-view.ts';
import { useEnvironment } from '../../environment.ts';
import type { ListControls } from '../../hooks/use-list.ts';
import { activeParts, cleared } from '../../model/filter.ts';
import { partWords } from '../../model/filter-words.ts';
import button from '../text-button.module.css';
import styles from './list-state.module.css';

/** Says which filters hide how much, and offers to clear each, or all of them. */
export function NothingMatches({ list }: { readonly list: ListControls }) {
  const { text, now } = useEnvironment();
  const { nothing } = text.table;
  const { filter } = list.view;
  const sought = list.text.trim();
  const parts = activeParts(filter);
  const hidden = list.facets?.all ?? 0;
  if (parts.length === 0) return <p>{text.list.noMatch(sought)}</p>;
  return (
    <>
      <p>{sought === '' ? nothing.hidden(hidden) : nothing.hiddenWith(sought, hidden)}</p>
      <div className={styles['ways']}>
        {parts.length > 1 &&
          parts.map((part) => {
            const rest = cleared(filter, part);
            const words = nothing.without(partWords(filter, part, text, now()), list.countWith(rest));
            return (
              <button key={part} type="button" className={button['button']} onClick={() => list.setFilter(rest)}>
                {words}
              </button>
            );
          })}
        <button type="button" className={button['button']} onClick={() => list.setFilter(openFilter)}>
          {nothing.clearAll}
        </button>
        {sought !== '' && (
          <button type="button" className={button['button']} onClick={() => list.setText('')}>
            {nothing.clearSearch}
          </button>
        )}
      </div>
    </>
  );
}
