import type { Terminal } from '../../electron/terminal/terminal.ts';

export interface FakeTerminal extends Terminal {
  readonly printed: string[];
  readonly complained: string[];
  readonly asked: string[];
}

/** A pipe that nobody answers, but for what `change` says. `answer`: what the person types. */
export function fakeTerminal(change: Partial<Terminal> & { readonly answer?: string | null } = {}): FakeTerminal {
  const printed: string[] = [];
  const complained: string[] = [];
  const asked: string[] = [];
  const { answer = null, ...rest } = change;
  return {
    columns: null,
    colour: false,
    interactive: answer !== null,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    async ask(question) {
      asked.push(question);
      return answer;
    },
    ...rest,
    printed,
    complained,
    asked,
  };
}
