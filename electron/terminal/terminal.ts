import { fstatSync } from 'node:fs';
import { writeWhole } from './output.ts';

/** Where a command speaks and listens. Handed in, so that a test can read along. */
export interface Terminal {
  /** Null in a pipe or a file: nothing is shortened there. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** True when a person can answer a question. */
  readonly interactive: boolean;
  /** One line or more on standard output. */
  print(text: string): void;
  /** One line or more on standard error. */
  complain(text: string): void;
  /** One line on a person's screen that the next one replaces; null takes it away. Nothing where nobody watches. */
  showProgress(text: string | null): void;
  /** The answer, or null when the person closed the input instead. */
  ask(question: string): Promise<string | null>;
}

/** The terminal of a real process. Its streams are opened only where a person may sit at them. */
export function openTerminal(own: NodeJS.Process): Terminal {
  const { env } = own;
  const screen = mayBeScreen(1) && own.stdout.isTTY ? own.stdout : null;
  return {
    // 0 where nobody set a size, as in a terminal that a program opened.
    columns: screen?.columns || null,
    // https://no-color.org: any value but an empty one.
    colour: screen !== null && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    get interactive() {
      return mayBeScreen(0) && mayBeScreen(2) && own.stdin.isTTY && own.stderr.isTTY;
    },
    print: (text) => writeWhole(1, `${text}\n`),
    complain: (text) => writeWhole(2, `${text}\n`),
    showProgress(text) {
      // A screen that moves no cursor would keep every line.
      if (!mayBeScreen(2) || !own.stderr.isTTY || env['TERM'] === 'dumb') return;
      const room = (own.stderr.columns || 80) - 1;
      writeWhole(2, `\r${[...(text ?? '')].slice(0, room).join('')}\u001b[K`);
    },
    async ask(question) {
      const { createInterface } = await import('node:readline');
      const reader = createInterface({ input: own.stdin, output: own.stderr });
      return new Promise((resolve) => {
        reader.once('close', () => resolve(null));
        reader.question(question, (answer) => {
          resolve(answer);
          reader.close();
        });
      });
    },
  };
}

/** Rules out pipes and files without opening them as streams; a closed descriptor is no screen either. */
function mayBeScreen(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
