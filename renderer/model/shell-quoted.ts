/** An argument as a person would type it in a POSIX shell: quoted only where that is needed. */
export function shellQuoted(argument: string): string {
  return /^[\w@%+=:,./*-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
