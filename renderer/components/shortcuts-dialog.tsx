import { X } from 'lucide-react';
import { useEnvironment } from '../environment.ts';
import { commandWords, keyWords } from '../model/command-words.ts';
import { type CommandGroup, commandList } from '../model/commands.ts';
import { IconButton } from './icon-button.tsx';
import sheet from './sheet.module.css';
import { Sheet } from './sheet.tsx';
import styles from './shortcuts-dialog.module.css';

/** Every key of the page, by what it is for. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { text } = useEnvironment();
  const { shortcuts, table } = text;
  const groups = [...new Set(commandList.map(({ group }) => group))].filter((group) => keyed(group).length > 0);
  return (
    <Sheet className={styles['dialog']} titleId="shortcuts-title" tall onClose={onClose}>
      {(close) => (
        <>
          <div className={sheet['head']}>
            <h2 id="shortcuts-title">{shortcuts.title}</h2>
            {/* First, so that it has the focus when the dialog opens. */}
            <IconButton icon={X} label={shortcuts.close} onClick={close} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <div className={sheet['report']} tabIndex={0}>
            <div className={styles['groups']}>
              {groups.map((group) => (
                <section key={group} aria-label={table.commandGroups[group]}>
                  <h3>{table.commandGroups[group]}</h3>
                  <KeyList group={group} />
                </section>
              ))}
            </div>
          </div>
        </>
      )}
    </Sheet>
  );
}

function KeyList({ group }: { readonly group: CommandGroup }) {
  const { text, os } = useEnvironment();
  const words = commandWords(text);
  return (
    <dl>
      {keyed(group).map(({ id, keys }) => (
        <div key={id}>
          <dt>
            {keys.map((key) => (
              <kbd key={key.key}>{keyWords(key, os, text)}</kbd>
            ))}
          </dt>
          <dd>{words[id]}</dd>
        </div>
      ))}
    </dl>
  );
}

function keyed(group: CommandGroup) {
  return commandList.filter((command) => command.group === group && command.keys.length > 0);
}
