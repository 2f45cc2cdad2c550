import { type StopScope, stopScopes } from '../shared/stop.ts';
import { parsePort } from '../shared/transport.ts';
import { parseWholeNumber } from './arguments.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { complain } from './complaints.ts';
import type { StopOptions } from './stop-options.ts';
import { surveyNow } from './survey-now.ts';

const longestGraceSeconds = 3_600;

/** `port` is called `all` here: of what a person sees, everybody who holds the port is all there is. */
const scopeOptions: Readonly<Record<Exclude<StopScope, 'process'>, 'children' | 'group' | 'all'>> = {
  children: 'children',
  group: 'group',
  port: 'all',
};

export const stopCommand = defineCommand({
  usage:
    'stop PORT[/tcp|udp] [--pid N] [--address A] [--children | --group | --all] [--way signal|unit|...] [--force] [--grace SECONDS] [--yes] [--json]',
  summary: 'shows what would happen, asks, then frees the port and watches that it stays free',
  options: {
    pid: 'value',
    address: 'value',
    children: 'flag',
    group: 'flag',
    all: 'flag',
    way: 'value',
    force: 'flag',
    grace: 'value',
    yes: 'flag',
    json: 'flag',
  },
  words: ['PORT'],
  start({ options, words: [word = ''] }, context) {
    const parsed = parsePort(word);
    if ('error' in parsed) return parsed;
    const { port, protocol } = parsed;
    if (protocol === 'sctp' || protocol === 'dccp') {
      return { error: `Portolan stops only tcp and udp listeners, not ${protocol}` };
    }
    const { address, force, yes, json, way } = options;
    const pid = options.pid === null ? null : parseWholeNumber(options.pid, 1, 2 ** 32 - 1);
    if (pid === null && options.pid !== null) return { error: `'${options.pid}' is not a process id` };
    const grace = options.grace === null ? null : parseWholeNumber(options.grace, 0, longestGraceSeconds);
    if (grace === null && options.grace !== null) {
      return { error: `'${options.grace}' is not a grace period: expected 0 to ${longestGraceSeconds} seconds` };
    }
    const scopes = stopScopes.filter((each) => each !== 'process' && options[scopeOptions[each]]);
    const [scope = 'process', other] = scopes;
    if (other) return { error: 'only one of --children, --group and --all can be given' };
    if (scope === 'port' && (pid !== null || address !== null)) {
      return {
        error: '--all means every process that holds the port; it cannot be given together with --pid or --address',
      };
    }
    if (scope !== 'process' && way !== null && way !== 'signal') {
      return { error: '--children, --group and --all send a signal; another --way cannot be given with them' };
    }
    const graceMs = grace === null ? null : grace * 1_000;
    return startStop({ port, protocol, pid, address, scope, way, force, graceMs, yes, json }, context);
  },
});

export const stopsCommand = defineCommand({
  usage: 'stops [--clear] [--json]',
  summary:
    'the stops that were made, the newest first, each with how to start again what it ended; --clear forgets them',
  options: { clear: 'flag', json: 'flag' },
  words: [],
  async start({ options }, { terminal }) {
    const [{ stops }, { openStopLogOnce }, { stopLogPath }] = await Promise.all([
      import('./stops.ts'),
      import('../history/open-stop-log.ts'),
      import('../history/stop-files.ts'),
    ]);
    // What it could not do it says in the history that it gives back.
    return stops(options, { terminal, log: openStopLogOnce(stopLogPath(), () => undefined) });
  },
});

async function startStop(options: StopOptions, { terminal }: CommandContext): Promise<number> {
  const [{ stop }, { createSystemStopper }, { openStopLogOnce }, { stopLogPath }] = await Promise.all([
    import('./stop.ts'),
    import('../stop/system-stopper.ts'),
    import('../history/open-stop-log.ts'),
    import('../history/stop-files.ts'),
  ]);
  return stop(options, {
    terminal,
    survey: () => surveyNow(),
    openStopper: () => createSystemStopper({ asksInTerminal: true }),
    log: openStopLogOnce(stopLogPath(), (message) => complain(terminal, message)),
    now: () => new Date(),
    every(action, periodMs) {
      const timer = setInterval(action, periodMs);
      return () => clearInterval(timer);
    },
    onInterrupt(action) {
      process.once('SIGINT', action);
      return () => process.off('SIGINT', action);
    },
  });
}
