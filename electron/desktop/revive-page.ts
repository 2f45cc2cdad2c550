import type { WebContents } from 'electron';
import type { Logger } from '../shared/logger.ts';

/** A page that ends again within this time, in milliseconds, would end for ever. */
const shortestLifeMs = 10_000;

export interface RevivalDeps {
  /** As it is named in the log. */
  readonly name: string;
  /** Milliseconds since 1970. */
  nowMs(): number;
  readonly log: Logger;
}

/** Loads a page again whose process has ended: the panel stays for weeks, and would stay empty. */
export function revivePage(contents: Pick<WebContents, 'on' | 'reload'>, { name, nowMs, log }: RevivalDeps): void {
  let revivedAtMs = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason }) => {
    log.error(`the ${name} page ended: ${reason}`);
    if (nowMs() - revivedAtMs < shortestLifeMs) return;
    revivedAtMs = nowMs();
    contents.reload();
  });
}
