import { Download } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../environment.ts';
import type { RunCommand } from '../../hooks/use-commands.ts';
import { exportCommands } from '../../hooks/use-export.ts';
import { commandWords } from '../../model/command-words.ts';
import { Menu, menuItem } from '../menu.tsx';

interface ExportMenuProps {
  readonly label: string;
  readonly run: RunCommand;
}

/** The ways in which rows leave the window. */
export const ExportMenu = memo(function ExportMenu({ label, run }: ExportMenuProps) {
  const text = useText();
  const words = commandWords(text);
  return (
    <Menu icon={Download} label={label} named>
      {(close) =>
        exportCommands.map((command) => (
          <button
            key={command}
            type="button"
            className={menuItem}
            onClick={() => {
              close();
              run(command);
            }}
          >
            {words[command]}
          </button>
        ))
      }
    </Menu>
  );
});
