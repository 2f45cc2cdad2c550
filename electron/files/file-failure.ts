import { errorCodeOf } from '../shared/error-code.ts';
import { wordsIn } from '../shared/speech.ts';
import { usual as en } from './text/en.ts';
import { usual as es } from './text/es.ts';
import { usual as sv } from './text/sv.ts';

const usual: Readonly<Record<string, string>> = wordsIn({ en, es, sv });

/** A code of the file system, such as `EACCES`, in plain words where it is a usual complaint; else as it is. */
export function fileFailureWords(code: string): string {
  return usual[code] ?? code;
}

/** What the file system said, in plain words where it is a usual complaint. */
export function fileFailure(error: unknown): string {
  const code = errorCodeOf(error);
  return usual[code] ?? (error instanceof Error ? error.message : code);
}
