import { ChevronRight } from 'lucide-react';
import { useText } from '../../environment.ts';
import type { ListItem } from '../../model/list-items.ts';
import { type Line, lineProps } from './line.ts';
import styles from './port-list.module.css';

interface SectionRowProps {
  readonly line: Line;
  readonly item: Extract<ListItem, { readonly type: 'section' | 'fold' }>;
}

/** A heading; the system's is a button that folds and unfolds. The grid takes the click. */
export function SectionRow({ line, item }: SectionRowProps) {
  const { list } = useText();
  return (
    <tr {...lineProps(line)} className={styles['section']}>
      <td colSpan={4}>
        {item.type === 'section' ? (
          list.sections[item.section]
        ) : (
          <button type="button" className={styles['fold']} aria-expanded={!item.folded}>
            <ChevronRight size={13} aria-hidden className={styles['chevron']} />
            {item.folded ? list.folded(item.count) : list.unfolded(item.count)}
          </button>
        )}
      </td>
    </tr>
  );
}
