import { type Command, defineCommand } from './command.ts';

const parts: Readonly<Record<string, Command>> = {
  import: defineCommand({
    usage: 'registry import FILE [--date YYYY-MM-DD] [--json]',
    summary: 'a newer edition from a file, XML, or CSV with its date; what is not the whole registry is refused',
    options: { date: 'value', json: 'flag' },
    words: ['FILE'],
    async start({ options, words: [path = ''] }, { terminal }) {
      const { importEdition, systemShelf } = await import('./registry.ts');
      return importEdition({ path, ...options }, { terminal, ...systemShelf() });
    },
  }),
  fetch: defineCommand({
    usage: 'registry fetch [--json]',
    summary: 'the newest edition from www.iana.org; the one command that reaches another computer',
    options: { json: 'flag' },
    words: [],
    async start({ options }, { terminal }) {
      const { fetchNewest, systemShelf } = await import('./registry.ts');
      return fetchNewest(options, { terminal, ...systemShelf() });
    },
  }),
  revert: defineCommand({
    usage: 'registry revert [--json]',
    summary: 'back to the edition that Portolan comes with',
    options: { json: 'flag' },
    words: [],
    async start({ options }, { terminal }) {
      const { revert, systemShelf } = await import('./registry.ts');
      return revert(options, { terminal, ...systemShelf() });
    },
  }),
};

const show = defineCommand({
  usage: 'registry [--json]',
  summary: 'which edition of the registry is in use, and where it comes from',
  options: { json: 'flag' },
  words: [],
  async start({ options }, { terminal }) {
    const { showEdition, systemShelf } = await import('./registry.ts');
    return showEdition(options, { terminal, ...systemShelf() });
  },
});

/** `portolan registry`, alone or with what to do. */
export const registryCommand: Command = {
  usage: 'registry [import FILE [--date YYYY-MM-DD] | fetch | revert] [--json]',
  summary: 'the registry in use',
  parts: [show, ...Object.values(parts)],
  run(line, context) {
    const [first = '', ...rest] = line;
    if (first === '' || first.startsWith('-')) return show.run(line, context);
    const part = Object.hasOwn(parts, first) ? parts[first] : undefined;
    return part?.run(rest, context) ?? { error: `'${first}' is none of import, fetch and revert` };
  },
};
