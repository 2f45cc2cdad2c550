import type { Protocol } from 'electron';
import type { PageFiles } from '../page-files.ts';
import { contentSecurityPolicy } from '../shared/content-security-policy.ts';
import type { Logger } from '../shared/logger.ts';
import { addressOrigin, appOrigin } from './page.ts';

/** Serves the page's files as `app://portolan/…`, and nothing else: a request names an entry of a list, not a path. */
export function serveApp(target: Protocol, files: PageFiles, log: Logger): void {
  if (!files.has('/index.html')) log.error('the page was not built: the windows will stay empty');
  target.handle('app', ({ method, url }) => {
    const file = addressOrigin(url) === appOrigin ? files.get(new URL(url).pathname) : undefined;
    if (method !== 'GET' || file === undefined) {
      log.warn(`refused ${method} ${url}`);
      return new Response('There is no such page.', { status: 404, headers: { 'Content-Type': 'text/plain' } });
    }
    return new Response(new Uint8Array(file.body), {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
