import type { RunCommand } from '../hooks/use-commands.ts';
import type { Page } from '../hooks/use-page.ts';
import { PortAlertDialog } from './alerts/port-alert-dialog.tsx';
import { ChartDialog } from './chart/chart-dialog.tsx';
import { FindPalette } from './find/find-palette.tsx';
import { FreePortDialog } from './free-port/free-port-dialog.tsx';
import { HistoryDialog } from './history/history-dialog.tsx';
import { RegistryDialog } from './registry/registry-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SourcesDialog } from './sources/sources-dialog.tsx';
import { StopsDialog } from './stops/stops-dialog.tsx';

/** What lies over the page, in the window and in the panel. */
export function Sheets({ page, run }: { readonly page: Page; readonly run: RunCommand }) {
  const { sheet, closeSheet, openStory, alertPort, askForAlert } = page;
  return (
    <>
      {sheet === 'find' && <FindPalette page={page} onOpen={openStory} onRun={run} onClose={closeSheet} />}
      {sheet === 'shortcuts' && <ShortcutsDialog onClose={closeSheet} />}
      {sheet === 'registry' && <RegistryDialog onClose={closeSheet} />}
      {sheet === 'stops' && <StopsDialog onClose={closeSheet} />}
      {sheet === 'settings' && <SettingsDialog onClose={closeSheet} />}
      {sheet === 'history' && <HistoryDialog port={page.openPort} onOpen={openStory} onClose={closeSheet} />}
      {sheet === 'chart' && <ChartDialog onOpen={openStory} onClose={closeSheet} />}
      {sheet === 'free-port' && <FreePortDialog onClose={closeSheet} />}
      {alertPort !== null && <PortAlertDialog port={alertPort} onClose={() => askForAlert(null)} />}
      {sheet === 'sources' && <SourcesDialog onClose={closeSheet} />}
    </>
  );
}
