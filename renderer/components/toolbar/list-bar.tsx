import { useText } from '../../environment.ts';
import type { RunCommand } from '../../hooks/use-commands.ts';
import type { Page } from '../../hooks/use-page.ts';
import { ExportMenu } from './export-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import styles from './list-bar.module.css';
import { ColumnMenu, GroupMenu } from './view-menus.tsx';

interface ListBarProps {
  readonly page: Page;
  readonly run: RunCommand;
}

/** What of the list is shown, and how. */
export function ListBar({ page, run }: ListBarProps) {
  const { table } = useText();
  const { controls, facets, ownMeansSomething } = page.list;
  return (
    <div className={styles['bar']}>
      <FilterChips controls={controls} facets={facets} ownMeansSomething={ownMeansSomething} />
      <div className={styles['menus']}>
        <FilterMenu controls={controls} ownMeansSomething={ownMeansSomething} />
        <GroupMenu controls={controls} />
        <ColumnMenu controls={controls} />
        <ExportMenu label={table.selection.export} run={run} />
      </div>
    </div>
  );
}
