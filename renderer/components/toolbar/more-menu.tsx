import { Ellipsis } from 'lucide-react';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { Menu, menuItem } from '../menu.tsx';

/** What is wanted seldom, in words and with its key. */
export function MoreMenu({ page }: { readonly page: Pick<Page, 'openSheet'> }) {
  const { more, sources, registry, stops, shortcutsButton, settings, history, chart, freePort } = useText();
  const sheets = [
    ['history', history.title, 'h'],
    ['chart', chart.title, 'm'],
    ['free-port', freePort.title, 'n'],
    ['settings', settings.title, 'Control+,'],
    ['sources', sources.compare, 's'],
    ['registry', registry.open, 'r'],
    ['stops', stops.open, 'x'],
    ['shortcuts', shortcutsButton, '?'],
  ] as const;
  return (
    <Menu icon={Ellipsis} label={more}>
      {(close) =>
        sheets.map(([sheet, words, key]) => (
          <button
            key={sheet}
            type="button"
            className={menuItem}
            aria-keyshortcuts={key}
            onClick={() => {
              // First, so that the focus comes back to the button once the sheet is closed.
              close();
              page.openSheet(sheet);
            }}
          >
            {words}
            <kbd aria-hidden>{key.replace('Control+', 'Ctrl ')}</kbd>
          </button>
        ))
      }
    </Menu>
  );
}
