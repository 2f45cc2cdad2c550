import type { Terminal } from '../../electron/terminal/terminal.ts';

export interface FakeTerminal extends Terminal {
  readonly printed: string[];
  readonly complained: string[];
  readonly asked: string[];
  readonly progress: (string | null)[];
}

/** A pipe that nobody answers, but for what `change` says. `answer`: what the person types, in turn if several. */
export function fakeTerminal(
  change: Partial<Terminal> & { readonly answer?: string | readonly string[] | null } = {},
): FakeTerminal {
  const printed: string[] = [];
  const complained: string[] = [];
  const asked: string[] = [];
  const progress: (string | null)[] = [];
  const { answer = null, ...rest } = change;
  return {
    columns: null,
    colour: false,
    interactive: answer !== null,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    showProgress: (text) => progress.push(text),
    async ask(question) {
      asked.push(question);
      return typeof answer === 'string' ? answer : (answer?.[asked.length - 1] ?? null);
    },
    ...rest,
    printed,
    complained,
    asked,
    progress,
  };
}
