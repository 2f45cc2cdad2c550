/** Whether an error carries this code of the operating system, such as `ENOENT`. */
export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

export function isPermissionError(error: unknown): boolean {
  return isErrorCode(error, 'EACCES') || isErrorCode(error, 'EPERM');
}

/** What was there a moment ago is not there any more. */
export function isGoneError(error: unknown): boolean {
  return isErrorCode(error, 'ENOENT') || isErrorCode(error, 'ESRCH');
}

/** The code of the operating system that an error carries, such as `EACCES`; else the error in words. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
