import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useEnvironment } from '../../environment.ts';
import type { RunCommand } from '../../hooks/use-commands.ts';
import { commandWords, keyWords } from '../../model/command-words.ts';
import { commandList } from '../../model/commands.ts';
import { Menu, menuItem } from '../menu.tsx';

/** What is wanted seldom, in words and with its key. */
export const MoreMenu = memo(function MoreMenu({ run }: { readonly run: RunCommand }) {
  const { text, os } = useEnvironment();
  const words = commandWords(text);
  return (
    <Menu icon={Ellipsis} label={text.more}>
      {(close) =>
        commandList
          .filter(({ offered }) => offered === 'menu')
          .map(({ id, keys }) => (
            <button
              key={id}
              type="button"
              className={menuItem}
              aria-keyshortcuts={keys.map(({ key }) => key).join(' ')}
              onClick={() => {
                // First, so that the focus comes back to the button once the sheet is closed.
                close();
                run(id);
              }}
            >
              {words[id]}
              {keys.map((key) => (
                <kbd key={key.key} aria-hidden>
                  {keyWords(key, os, text)}
                </kbd>
              ))}
            </button>
          ))
      }
    </Menu>
  );
});
