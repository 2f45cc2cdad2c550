import { factsFolder } from '../files/package-root.ts';
import { usualFreePorts } from '../shared/free-port.ts';
import { parseWholeNumber } from './arguments.ts';
import { type CommandContext, defineCommand } from './command.ts';
import type { FreeOptions } from './free.ts';
import { registryInUse, surveyNow } from './survey-now.ts';

/** `portolan free`. */
export const freeCommand = defineCommand({
  usage: 'free [FROM-TO] [--udp] [--named] [--json]',
  summary:
    'the next port that nothing listens on, that has no name, and that can be bound; --named takes one with a name too',
  options: { udp: 'flag', named: 'flag', json: 'flag' },
  words: ['[FROM-TO]'],
  start({ options: { udp, named, json }, words: [word] }, context) {
    const range = word === undefined ? usualFreePorts : parseRange(word);
    if ('error' in range) return range;
    return startFree({ ...range, protocol: udp ? 'udp' : 'tcp', allowNamed: named, json }, context);
  },
});

/** Reads `3000-3999`, or `3000` for itself alone. */
export function parseRange(text: string): { readonly from: number; readonly to: number } | { readonly error: string } {
  const [first = '', last = first, ...rest] = text.split('-');
  const from = parseWholeNumber(first, 1, 65_535);
  const to = parseWholeNumber(last, 1, 65_535);
  if (from === null || to === null || rest.length > 0) {
    return { error: `'${text}' is no range of ports: expected two numbers from 1 to 65535, such as 3000-9999` };
  }
  return from <= to ? { from, to } : { error: `the range ${text} ends before it begins` };
}

async function startFree(options: FreeOptions, { terminal }: CommandContext): Promise<number> {
  const [{ free }, { findFreePort }, { tryBinding }, { loadFacts }, { createSystemPortsReader }] = await Promise.all([
    import('./free.ts'),
    import('../find/free-port.ts'),
    import('../probe/bind-port.ts'),
    import('../facts/load-facts.ts'),
    import('../sockets/machine/machine-ports.ts'),
  ]);
  const registry = registryInUse();
  return free(options, {
    terminal,
    registryDate: registry.date,
    survey: () => surveyNow(registry),
    async find(question, snapshot) {
      const machine = await createSystemPortsReader()();
      const facts = loadFacts(factsFolder());
      const privileged = process.geteuid?.() === 0;
      return findFreePort(question, { snapshot, machine, registry, facts, privileged }, tryBinding);
    },
  });
}
