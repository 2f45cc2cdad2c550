import type { Protocol } from 'electron';
import type { PageFiles } from '../page-files.ts';
import { contentSecurityPolicy } from '../shared/content-security-policy.ts';
import type { Logger } from '../shared/logger.ts';
import { addressOrigin, appOrigin } from './page.ts';

/**
 * Serves the page's files as `app://portolan/…`, and nothing else: a request names an entry of a list, not a path.
 *
 * By the older of Electron's two ways, which it deprecates and still has in its newest version. The newer one,
 * `protocol.handle`, first loads a whole HTTP client for its `Response`, for a tenth of a second on the main thread
 * before the page's first byte, and is slow at the rest too (https://github.com/electron/electron/issues/42612).
 *
 * @returns resolves when the first file was given out
 */
export function serveApp(target: Protocol, files: PageFiles, log: Logger): Promise<void> {
  if (!files.has('/index.html')) log.error('the page was not built: the windows will stay empty');
  return new Promise((given) => {
    target.registerBufferProtocol('app', ({ method, url }, respond) => {
      const file = addressOrigin(url) === appOrigin ? files.get(new URL(url).pathname) : undefined;
      if (method !== 'GET' || file === undefined) {
        log.warn(`refused ${method} ${url}`);
        respond({ statusCode: 404, mimeType: 'text/plain', data: Buffer.from('There is no such page.') });
        return;
      }
      respond({
        data: file.body,
        headers: {
          'Content-Type': file.type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      });
      given();
    });
  });
}
