import { ListFilter as FilterIcon } from 'lucide-react';
import { memo } from 'react';
import { type ListFilter, type NewSince, newForMinutes } from '../../../electron/shared/list-view.ts';
import { useEnvironment } from '../../environment.ts';
import type { ListViewControls } from '../../hooks/use-list-view.ts';
import { Menu, MenuChoice, MenuPart } from '../menu.tsx';

interface FilterMenuProps {
  readonly controls: ListViewControls;
  readonly ownMeansSomething: boolean;
}

/** Every part of the filter, to be combined. */
export const FilterMenu = memo(function FilterMenu({ controls, ownMeansSomething }: FilterMenuProps) {
  const { text, now } = useEnvironment();
  const words = text.table.filters;
  const { filter } = controls.view;
  const set = (part: Partial<ListFilter>) => controls.change({ filter: { ...filter, ...part } });
  const { since } = filter;
  const lasting = (minutes: number) => since?.kind === 'minutes' && since.minutes === minutes;
  const times: readonly (readonly [string, boolean, () => NewSince])[] = [
    ...[newForMinutes, 60].map(
      (minutes) =>
        [words.lastMinutes(minutes), lasting(minutes), () => ({ kind: 'minutes' as const, minutes })] as const,
    ),
    [words.today, since?.kind === 'today', () => ({ kind: 'today' })],
    // The moment of the choice, not that of the drawing.
    [words.now, since?.kind === 'moment', () => ({ kind: 'moment', at: new Date(now()).toISOString() })],
  ];
  return (
    <Menu icon={FilterIcon} label={words.menu} named>
      {() => (
        <>
          <MenuPart name={words.who}>
            {ownMeansSomething && (
              <MenuChoice label={words.mine} chosen={filter.mine} onChoose={() => set({ mine: !filter.mine })} />
            )}
            <MenuChoice
              label={words.favourites}
              chosen={filter.favourites}
              onChoose={() => set({ favourites: !filter.favourites })}
            />
          </MenuPart>
          <MenuPart name={words.reach}>
            {(['beyond', 'loopback'] as const).map((reach) => (
              <MenuChoice
                key={reach}
                label={reach === 'beyond' ? words.reachable : words.loopback}
                chosen={filter.reach === reach}
                onChoose={() => set({ reach: filter.reach === reach ? null : reach })}
              />
            ))}
          </MenuPart>
          <MenuPart name={words.protocol}>
            {(['tcp', 'udp'] as const).map((protocol) => (
              <MenuChoice
                key={protocol}
                label={protocol.toUpperCase()}
                chosen={filter.protocol === protocol}
                onChoose={() => set({ protocol: filter.protocol === protocol ? null : protocol })}
              />
            ))}
          </MenuPart>
          <MenuPart name={words.since}>
            {times.map(([name, chosen, value]) => (
              <MenuChoice
                key={name}
                label={name}
                chosen={chosen}
                onChoose={() => set({ since: chosen ? null : value() })}
              />
            ))}
          </MenuPart>
        </>
      )}
    </Menu>
  );
});
