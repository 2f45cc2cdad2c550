import { getSystemErrorMap } from 'node:util';
import { errorCodeOf } from '../shared/error-code.ts';

/** `EHOSTUNREACH: host is unreachable`, as libuv words it; the bare code where it has no words. */
export function systemWords(error: unknown): string {
  const code = errorCodeOf(error);
  const errno = error instanceof Error && 'errno' in error ? Number(error.errno) : Number.NaN;
  const [, message] = getSystemErrorMap().get(errno) ?? [];
  return message === undefined ? code : `${code}: ${message}`;
}
