import type { Page } from '../hooks/use-page.ts';
import { FindPalette } from './find/find-palette.tsx';
import { RegistryDialog } from './registry/registry-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SourcesDialog } from './sources/sources-dialog.tsx';
import { StopsDialog } from './stops/stops-dialog.tsx';

/** What lies over the page, in the window and in the panel. */
export function Sheets({ page }: { readonly page: Page }) {
  const { sheet, closeSheet, openStory } = page;
  return (
    <>
      {sheet === 'find' && <FindPalette onOpen={openStory} onClose={closeSheet} />}
      {sheet === 'shortcuts' && <ShortcutsDialog onClose={closeSheet} />}
      {sheet === 'registry' && <RegistryDialog onClose={closeSheet} />}
      {sheet === 'stops' && <StopsDialog onClose={closeSheet} />}
      {sheet === 'sources' && <SourcesDialog onClose={closeSheet} />}
    </>
  );
}
