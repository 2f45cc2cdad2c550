/**
 * An argument as a person would type it in a POSIX shell: quoted only where that is needed (POSIX.1-2024, Shell Command
 * Language, 2.2). zsh takes an unquoted word that begins with `=` for a program to look up.
 */
export function shellQuoted(argument: string): string {
  return /^(?!=)[\w@%+=:,./-]+$/.test(argument) ? argument : singleQuoted(argument);
}

/** In quotes of a POSIX shell, needed or not. */
export function singleQuoted(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

/**
 * An argument as a string that PowerShell takes as it stands, always in quotes (about_Quoting_Rules): a quote in it is
 * doubled, and its curly relatives count as quotes too.
 */
export function powerShellQuoted(argument: string): string {
  return `'${argument.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
