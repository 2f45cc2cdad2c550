import type { App, Session, Shell, WebContents } from 'electron';
import type { Logger } from '../shared/logger.ts';
import { externalAddress } from './external-address.ts';
import { addressOrigin, type Page } from './page.ts';

export interface SecurityDeps {
  readonly app: App;
  readonly page: Page;
  readonly shell: Pick<Shell, 'openExternal'>;
  /** What the stories told so far refer to. */
  readonly cited: ReadonlySet<string>;
  /** The addresses of this computer now. */
  ownAddresses(): readonly string[];
  readonly log: Logger;
}

/** Every page, present and future: it stays where it is, opens no window and embeds nothing. */
export function confinePages({ app, page, shell, cited, ownAddresses, log }: SecurityDeps): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void; readonly url: string }) => {
      event.preventDefault();
      log.warn(`refused navigation to ${event.url}`);
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const address = externalAddress(url, cited, ownAddresses());
      if (address === null || !isOurs(contents, page)) log.warn(`refused to open ${url}`);
      else shell.openExternal(address).catch((error: unknown) => log.warn(`the browser did not open: ${error}`));
      return { action: 'deny' };
    });
  });
}

export interface SessionDeps {
  readonly page: Page;
  /** Told when the system's dialog is about to ask where a file goes, and when the file is written or given up. */
  onSaving(saving: boolean): void;
  readonly log: Logger;
}

/**
 * No permission but writing text to the clipboard, no network: what is not our own page is cut off; and no download
 * but what the page itself made, each through the system's dialog.
 */
export function confineSession(session: Session, { page, onSaving, log }: SessionDeps): void {
  const granted = (permission: string) => permission === 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(granted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocalRequest(url, page) }));
  session.on('will-download', (event, item) => {
    if (!isMadeBy(page, item.getURL())) {
      event.preventDefault();
      log.warn(`refused to download ${item.getURL()}`);
      return;
    }
    // Else the dialog would be titled with the Blob's address.
    item.setSaveDialogOptions({ title: item.getFilename() });
    onSaving(true);
    item.once('done', () => onSaving(false));
  });
}

/** The development server's web socket has the host of its page. */
export function isLocalRequest(url: string, page: Page): boolean {
  const origin = addressOrigin(url);
  return (
    origin !== null &&
    (origin === page.origin ||
      origin === page.origin.replace(/^http/, 'ws') ||
      origin.startsWith('devtools://') ||
      origin.startsWith('data:') ||
      isMadeBy(page, url))
  );
}

/** A Blob's address begins with the origin of the page that made it (W3C File API, section 8.3). */
export function isMadeBy(page: Page, url: string): boolean {
  return url.startsWith(`blob:${page.origin}/`);
}

function isOurs(contents: WebContents, page: Page): boolean {
  return addressOrigin(contents.getURL()) === page.origin;
}
