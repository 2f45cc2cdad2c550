import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import { contentSecurityPolicy } from '../shared/content-security-policy.ts';
import type { Logger } from '../shared/logger.ts';
import { addressOrigin, appOrigin } from './page.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Serves the files that lie under `folder` now, and nothing else: a request names an entry of a list, not a path. */
export function serveApp(target: Protocol, folder: string, log: Logger): void {
  const files = new Map(listFiles(folder).map((path) => [`/${path}`, join(folder, path)]));
  if (!files.has('/index.html')) log.error(`${folder} has no index.html: the windows will stay empty`);
  target.handle('app', ({ method, url }) => {
    const file = addressOrigin(url) === appOrigin ? files.get(new URL(url).pathname) : undefined;
    if (method !== 'GET' || file === undefined) {
      log.warn(`refused ${method} ${url}`);
      return new Response('There is no such page.', { status: 404, headers: { 'Content-Type': 'text/plain' } });
    }
    return new Response(new Uint8Array(readFileSync(file)), {
      headers: {
        'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}

/** Paths below `folder`, with `/` between their parts. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
      : entry.isFile()
        ? [entry.name]
        : [],
  );
}
