import { ChevronRight } from 'lucide-react';
import { useText } from '../../environment.ts';
import { headingWords } from '../../model/headings.ts';
import type { ListItem } from '../../model/list-items.ts';
import { type Line, lineProps } from './line.ts';
import styles from './port-list.module.css';

interface SectionRowProps {
  readonly line: Line;
  readonly item: Extract<ListItem, { readonly type: 'heading' }>;
  /** How many columns it spans. */
  readonly width: number;
}

/** A heading, which folds and unfolds what is under it. The grid takes the click. */
export function SectionRow({ line, item, width }: SectionRowProps) {
  const text = useText();
  const { name, detail } = headingWords(item.heading, text);
  return (
    <tr {...lineProps(line)} className={styles['section']}>
      <td colSpan={width}>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!item.folded}
          title={detail ?? undefined}
          // The grid has the focus; its arrows lead here.
          tabIndex={line.active ? 0 : -1}
        >
          <ChevronRight size={13} aria-hidden className={styles['chevron']} />
          <span>{name}</span>
          <span> · {item.folded ? text.table.folded(item.count) : item.count}</span>
        </button>
      </td>
    </tr>
  );
}
