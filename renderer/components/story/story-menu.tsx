import { Download, Share } from 'lucide-react';
import { deepLink } from '../../../electron/shared/deep-link.ts';
import type { Story } from '../../../electron/shared/story.ts';
import { useEnvironment } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { CopyButton } from '../copy-button.tsx';
import { Menu, menuItem } from '../menu.tsx';

interface StoryMenuProps {
  readonly page: Pick<Page, 'announce'>;
  /** Null until it was told: then there is nothing to keep. */
  readonly story: Story | null;
}

/** The ways in which a story leaves the window. Stays open, so that each says beside itself that it was done. */
export function StoryMenu({ page, story }: StoryMenuProps) {
  const { bridge, text, saveFile } = useEnvironment();
  const { storyPage: words } = text;

  async function markdown({ port, protocol }: Story): Promise<string | null> {
    const reply = await bridge.call('storyMarkdown', { port, protocol });
    if (!reply.ok) page.announce(words.notWritten(reply.error.message));
    return reply.ok ? reply.value.markdown : null;
  }

  async function save(story: Story): Promise<void> {
    const found = await markdown(story);
    if (found !== null) saveFile(words.fileName(story.port), found);
  }

  return (
    <Menu icon={Share} label={words.keep} idle={story === null}>
      {() =>
        story !== null && (
          <>
            <CopyButton className={menuItem} label={words.copyMarkdown} value={() => markdown(story)} page={page} />
            <button type="button" className={menuItem} onClick={() => void save(story)}>
              {words.saveMarkdown}
              <Download size={13} aria-hidden />
            </button>
            <CopyButton
              className={menuItem}
              label={words.copyJson}
              value={async () => JSON.stringify(story, null, 2)}
              page={page}
            />
            <CopyButton className={menuItem} label={words.copyLink} value={deepLink(story.port)} page={page} />
          </>
        )
      }
    </Menu>
  );
}
