import { type OptionKinds, type ParsedArguments, parseArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What every command may need from the program around it. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** The browser door: lies outside this folder's reach, so it is handed in. Resolves when it was ended. */
  readonly serve: (options: ServeOptions) => Promise<number>;
}

export interface ServeOptions {
  /** Null: any free one. */
  readonly port: number | null;
  readonly json: boolean;
}

/** Words that cannot be used: told in one line, and the command does not start. */
export interface Unusable {
  readonly error: string;
}

export interface Command {
  /** As help shows it, without `portolan`. */
  readonly usage: string;
  readonly summary: string;
  /** Where there are several ways to call it: what help shows in its place. */
  readonly parts?: readonly Command[];
  /** Resolves with the exit status. */
  run(line: readonly string[], context: CommandContext): Promise<number> | Unusable;
}

interface CommandDefinition<O extends OptionKinds> {
  readonly usage: string;
  readonly summary: string;
  readonly options: O;
  /**
   * The words that must follow, as help names them; a last one that ends in `...` stands for one or more, one in `[]`
   * may be left out.
   */
  readonly words: readonly string[];
  start(given: ParsedArguments<O>, context: CommandContext): Promise<number> | Unusable;
}

/** A command that starts only when its options and the number of its words are right. */
export function defineCommand<const O extends OptionKinds>(definition: CommandDefinition<O>): Command {
  const { usage, summary, options, words } = definition;
  return {
    usage,
    summary,
    run(line, context) {
      const given = parseArguments(line, options);
      if ('error' in given) return given;
      const missing = words[given.words.length];
      if (missing !== undefined && !missing.startsWith('['))
        return { error: `${missing.replace('...', '')} is missing: portolan ${usage}` };
      const extra = words.at(-1)?.endsWith('...') ? undefined : given.words[words.length];
      if (extra !== undefined) return { error: `'${extra}' is one word too many: portolan ${usage}` };
      return definition.start(given, context);
    },
  };
}
