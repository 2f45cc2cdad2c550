import { factsFolder } from '../files/package-root.ts';
import { readNotebookFile } from '../notebook/notebook-file.ts';
import { notebookPath } from '../notebook/notebook-path.ts';
import { longestFindText } from '../shared/found-port.ts';
import { faultWords, labelLimit, noteLimit, textFault } from '../shared/notebook.ts';
import { parsePort } from '../shared/transport.ts';
import { createSystemReader } from '../sockets/system-reader.ts';
import { parseWholeNumber } from './arguments.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import type { FindOptions } from './find.ts';
import { freeCommand } from './free-command.ts';
import { list } from './list.ts';
import type { NoteOptions } from './note.ts';
import { registryCommand } from './registry-command.ts';
import { stopCommand, stopsCommand } from './stop-command.ts';
import type { StoryOptions } from './story.ts';
import { registryInUse, surveyNow } from './survey-now.ts';

/** Why a text of the person's own cannot be kept, in words. */
function textError(what: 'label' | 'note', text: string | null): string | null {
  const limit = what === 'label' ? labelLimit : noteLimit;
  const fault = textFault(text?.trim() ?? '', limit);
  return fault && `the ${what} ${faultWords(fault, limit)}`;
}

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
    start: ({ options }, { terminal }) => list(options, { terminal, survey: () => surveyNow(), readNotebook }),
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
    usage: 'find TEXT... [--json]',
    summary: 'ports by number, service name, software, description or process, also if a letter is mistyped',
    options: { json: 'flag' },
    words: ['TEXT...'],
    start({ options, words }, context) {
      const text = words.join(' ');
      if (text.length > longestFindText) return { error: `the text is longer than ${longestFindText} characters` };
      return startFind({ text, ...options }, context);
    },
  }),
  free: freeCommand,
  stop: stopCommand,
  stops: stopsCommand,
  note: defineCommand({
    usage: 'note PORT [--label TEXT] [--note TEXT] [--clear] [--json]',
    summary: 'your own label and note for a port: shows them, sets them, or clears both',
    options: { label: 'value', note: 'value', clear: 'flag', json: 'flag' },
    words: ['PORT'],
    start({ options, words: [word = ''] }, context) {
      const port = parsePort(word);
      if ('error' in port) return port;
      if (port.protocol !== null) return { error: `a label is for the whole port: portolan note ${port.port}` };
      const given = options.label !== null || options.note !== null;
      if (options.clear && given) return { error: '--clear cannot be given together with --label or --note' };
      const fault = textError('label', options.label) ?? textError('note', options.note);
      return fault === null ? startNote({ ...options, port: port.port }, context) : { error: fault };
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

function readNotebook() {
  const path = notebookPath();
  return { path, file: readNotebookFile(path) };
}

async function startNote(options: NoteOptions, { terminal }: CommandContext) {
  const [{ note }, { openNotebookOnce }] = await Promise.all([
    import('./note.ts'),
    import('../notebook/open-notebook.ts'),
  ]);
  return note(options, { terminal, readNotebook, store: openNotebookOnce(notebookPath()) });
}

async function startStory(options: StoryOptions, { terminal }: CommandContext) {
  const [
    { story },
    { loadFacts },
    { createStoryteller },
    { createSystemPortsReader },
    { createSystemProjectFilesReader },
  ] = await Promise.all([
    import('./story.ts'),
    import('../facts/load-facts.ts'),
    import('../story/storyteller.ts'),
    import('../sockets/machine/machine-ports.ts'),
    import('../sockets/project-files.ts'),
  ]);
  const registry = registryInUse();
  const facts = loadFacts(factsFolder());
  const tellStory = createStoryteller({
    registry: () => registry,
    facts: () => facts,
    readMachinePorts: createSystemPortsReader(),
    readProjectFiles: createSystemProjectFilesReader(),
  });
  return story(options, { terminal, survey: () => surveyNow(registry), tellStory, readNotebook });
}

async function startFind(options: FindOptions, { terminal }: CommandContext) {
  const [{ find }, { createFinder }, { loadFacts }] = await Promise.all([
    import('./find.ts'),
    import('../find/finder.ts'),
    import('../facts/load-facts.ts'),
  ]);
  const registry = registryInUse();
  const facts = loadFacts(factsFolder());
  const finder = createFinder({ registry: () => registry, facts: () => facts });
  return find(options, {
    terminal,
    registryDate: registry.date,
    survey: () => surveyNow(registry),
    readNotebook,
    search: finder.find,
  });
}
