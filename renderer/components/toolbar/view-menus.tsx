import { Columns3, Layers } from 'lucide-react';
import { memo } from 'react';
import { columnNames, groupNames, shownColumns } from '../../../electron/shared/list-view.ts';
import { useText } from '../../environment.ts';
import type { ListViewControls } from '../../hooks/use-list-view.ts';
import { Menu, MenuChoice } from '../menu.tsx';

interface ViewMenuProps {
  readonly controls: ListViewControls;
}

/** What rows stand under. */
export const GroupMenu = memo(function GroupMenu({ controls }: ViewMenuProps) {
  const { table } = useText();
  return (
    <Menu icon={Layers} label={table.groupMenu} named>
      {(close) =>
        groupNames.map((group) => (
          <MenuChoice
            key={group}
            label={table.groups[group]}
            chosen={controls.view.group === group}
            onChoose={() => {
              close();
              controls.change({ group });
            }}
          />
        ))
      }
    </Menu>
  );
});

/** Which columns there are beside the port. */
export const ColumnMenu = memo(function ColumnMenu({ controls }: ViewMenuProps) {
  const { table } = useText();
  const shown = shownColumns(controls.view.columns);
  return (
    <Menu icon={Columns3} label={table.columnMenu} named>
      {() =>
        columnNames
          .filter((name) => name !== 'port')
          .map((name) => (
            <MenuChoice
              key={name}
              label={table.columns[name]}
              chosen={shown.includes(name)}
              onChoose={() =>
                controls.change({
                  columns: shown.includes(name) ? shown.filter((each) => each !== name) : [...shown, name],
                })
              }
            />
          ))
      }
    </Menu>
  );
});
