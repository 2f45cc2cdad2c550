import { Columns3, Layers } from 'lucide-react';
import { columnNames, groupNames, shownColumns } from '../../../electron/shared/list-view.ts';
import { useText } from '../../environment.ts';
import type { ListControls } from '../../hooks/use-list.ts';
import { Menu, MenuChoice } from '../menu.tsx';

interface ViewMenuProps {
  readonly list: ListControls;
}

/** What rows stand under. */
export function GroupMenu({ list }: ViewMenuProps) {
  const { table } = useText();
  return (
    <Menu icon={Layers} label={table.groupMenu} named>
      {(close) =>
        groupNames.map((group) => (
          <MenuChoice
            key={group}
            label={table.groups[group]}
            chosen={list.view.group === group}
            onChoose={() => {
              close();
              list.change({ group });
            }}
          />
        ))
      }
    </Menu>
  );
}

/** Which columns there are beside the port. */
export function ColumnMenu({ list }: ViewMenuProps) {
  const { table } = useText();
  const shown = shownColumns(list.view.columns);
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
                list.change({
                  columns: shown.includes(name) ? shown.filter((each) => each !== name) : [...shown, name],
                })
              }
            />
          ))
      }
    </Menu>
  );
}
