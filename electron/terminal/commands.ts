import { loadRegistryInUse } from '../registry/registry-in-use.ts';
import { registryPlaces } from '../registry-places.ts';
import { parsePort } from '../shared/transport.ts';
import { createSystemReader } from '../sockets/system-reader.ts';
import { survey } from '../watch/survey.ts';
import { parseWholeNumber } from './arguments.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import { list } from './list.ts';
import { registryCommand } from './registry-command.ts';
import type { StopOptions } from './stop.ts';
import type { StoryOptions } from './story.ts';

const longestGraceSeconds = 3_600;

/**
 * Every command by name. What `portolan list` needs is imported outright and everything else only when its command
 * starts: the list is asked for many times a day and should cost little more than starting Node, and each file that
 * Node loads has its price too.
 */
export const commands: Readonly<Record<string, Command>> = {
  list: defineCommand({
    usage: 'list [--all] [--json]',
    summary: 'the open ports and who holds them, also without any word; --all shows system processes too',
    options: { all: 'flag', json: 'flag' },
    words: [],
    start: ({ options }, { terminal }) => list(options, { terminal, survey: surveyNow }),
  }),
  story: defineCommand({
    usage: 'story PORT[/tcp|udp|sctp|dccp] [--json]',
    summary: 'what the registry says of a port, and what is on it now',
    options: { json: 'flag' },
    words: ['PORT'],
    start({ options, words: [word = ''] }, context) {
      const port = parsePort(word);
      if ('error' in port) return port;
      return startStory({ ...port, ...options }, context);
    },
  }),
  find: defineCommand({
    usage: 'find TEXT [--json]',
    summary: 'ports of the registry by number, service name or description',
    options: { json: 'flag' },
    words: ['TEXT'],
    async start({ options, words: [text = ''] }, { terminal }) {
      const { find } = await import('./find.ts');
      return find(text, options, { terminal, registry: registryInUse() });
    },
  }),
  stop: defineCommand({
    usage: 'stop PORT[/tcp|udp] [--pid N] [--address A] [--force] [--grace SECONDS] [--yes] [--json]',
    summary: 'shows what would happen, asks, then ends the process that holds a port',
    options: {
      pid: 'value',
      address: 'value',
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
      const pid = options.pid === null ? null : parseWholeNumber(options.pid, 1, 2 ** 32 - 1);
      if (pid === null && options.pid !== null) return { error: `'${options.pid}' is not a process id` };
      const grace = options.grace === null ? null : parseWholeNumber(options.grace, 0, longestGraceSeconds);
      if (grace === null && options.grace !== null) {
        return { error: `'${options.grace}' is not a grace period: expected 0 to ${longestGraceSeconds} seconds` };
      }
      return startStop({ ...options, port, protocol, pid, graceMs: grace === null ? null : grace * 1_000 }, context);
    },
  }),
  sources: defineCommand({
    usage: 'sources [--json]',
    summary: 'what each source of socket data saw, what it cost, what it could not read',
    options: { json: 'flag' },
    words: [],
    async start({ options }, { terminal }) {
      const { sources } = await import('./sources.ts');
      return sources(options, { terminal, reportSources: () => createSystemReader().compare() });
    },
  }),
  registry: registryCommand,
  serve: defineCommand({
    usage: 'serve [--port N] [--json]',
    summary: 'the window in a browser on this computer, behind a one-time address',
    options: { port: 'value', json: 'flag' },
    words: [],
    start({ options: { port, json } }, { serve }) {
      const number = port === null ? null : parseWholeNumber(port, 1, 65_535);
      if (number === null && port !== null)
        return { error: `'${port}' is not a port to serve on: expected 1 to 65535` };
      return serve({ port: number, json });
    },
  }),
  app: defineCommand({
    usage: 'app',
    summary: 'the desktop app; where it cannot start, the same window in a browser',
    options: {},
    words: [],
    async start(_given, context) {
      const { app } = await import('./app.ts');
      return app(context, process);
    },
  }),
};

function surveyNow() {
  return survey(registryInUse());
}

function registryInUse() {
  return loadRegistryInUse(registryPlaces()).registry;
}

async function startStory(options: StoryOptions, { terminal }: CommandContext) {
  const [{ story }, { composeStory }] = await Promise.all([import('./story.ts'), import('../story/compose-story.ts')]);
  const registry = registryInUse();
  return story(options, {
    terminal,
    survey: () => survey(registry),
    compose: (port, snapshot) => composeStory({ port, registry, snapshot }),
  });
}

async function startStop(
  options: Omit<StopOptions, 'graceMs'> & { graceMs: number | null },
  { terminal }: CommandContext,
) {
  const [{ stop }, { createSystemStopper, defaultGraceMs }] = await Promise.all([
    import('./stop.ts'),
    import('../stop/system-stopper.ts'),
  ]);
  const graceMs = options.graceMs ?? defaultGraceMs;
  return stop({ ...options, graceMs }, { terminal, survey: surveyNow, openStopper: createSystemStopper });
}
