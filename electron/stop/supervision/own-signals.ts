import { dirname, join } from 'node:path';
import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import { ownSignalsText } from '../text/own-signals.ts';
import { finding, shownWay } from './finding.ts';
import { type Invocation, invocationOf } from './invocation.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision.ts';

/** Programs that take SIGTERM for something else than “end now”, with the way that ends them. */
export function createOwnSignalsDetector(): Detector {
  return async (context) => {
    const invocation = invocationOf(context.owner);
    if (invocation?.program === 'postgres' || invocation?.program === 'postmaster') {
      return ofPostgres(context.owner, invocation);
    }
    return invocation?.program === 'uwsgi' ? ofUwsgi(context, invocation) : null;
  };
}

/** postgresql.org/docs/current/server-shutdown.html: SIGTERM is the smart shutdown, SIGINT the fast one. */
function ofPostgres(owner: Owner, { words }: Invocation): Finding {
  const at = words.indexOf('-D');
  // The server works in its data directory (PostgreSQL, src/backend/utils/init/miscinit.c, ChangeToDataDir).
  const folder = at >= 0 ? (words[at + 1] ?? null) : knownOr(owner.cwd, null);
  // Distributions keep it beside the server, outside the search path.
  const tool = isUnknown(owner.executable) ? 'pg_ctl' : join(dirname(owner.executable), 'pg_ctl');
  const command = [tool, 'stop', '-m', 'fast', ...(folder === null ? [] : ['-D', folder])];
  const { fast, fastEffect, smart } = ownSignalsText;
  return finding({ signalEffect: smart, lesserWays: [shown(fast, fastEffect, command)] });
}

/** uwsgi-docs.readthedocs.io Management: SIGTERM reloads, SIGINT ends. */
function ofUwsgi({ owner, ancestors }: SupervisionContext, { words }: Invocation): Finding | null {
  if (words.includes('--die-on-term')) return null;
  const [parent] = ancestors;
  const isWorker = parent !== undefined && invocationOf(parent)?.program === 'uwsgi';
  const master = String(isWorker ? parent.pid : owner.pid);
  const { interrupt, interruptEffect, reload } = ownSignalsText;
  return finding({
    warning: reload,
    reopensWithinMs: 3_000,
    lesserWays: [shown(interrupt, interruptEffect, ['kill', '-INT', master])],
  });
}

function shown(title: string, effect: string, command: readonly string[]): OfferedWay {
  return shownWay({ kind: 'manager', title, effect, command, unavailable: ownSignalsText.byHand });
}
