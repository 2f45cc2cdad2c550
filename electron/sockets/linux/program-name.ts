/** What is known of a running program; null where it could not be read. */
export interface ProgramEvidence {
  /** The kernel's name for it, at most 15 bytes. */
  readonly comm: string;
  readonly command: readonly string[] | null;
  /** The executable file. */
  readonly exe: string | null;
  /** Whether a file of this name beside the executable is the executable by another name. */
  readonly isLink: (name: string) => boolean;
}

const commBytes = 15;

/**
 * The name by which a person knows the program, whole: a script's name where the kernel runs it through its
 * interpreter, else the link by which it was started, else the executable's, else what argument zero or the kernel says.
 */
export function programName({ comm, command, exe, isLink }: ProgramEvidence): string {
  const script = command?.[1] === undefined ? null : baseName(command[1]);
  if (script !== null && isCutTo(script, comm)) return script;
  if (exe !== null) {
    const file = baseName(exe.replace(/ \(deleted\)$/, ''));
    // Debian's redis-server is a link to redis-check-rdb. The title of a server may go on after its own name.
    const link = command?.[0] === undefined ? file : baseName(command[0].replace(/ .*$/s, ''));
    return link !== file && isCutTo(link, comm) && isLink(link) ? link : file;
  }
  // A login shell's argument zero starts with a hyphen.
  const argumentZero = command?.[0] === undefined ? null : baseName(command[0].replace(/^-/, ''));
  return argumentZero !== null && isCutTo(argumentZero, comm) ? argumentZero : comm;
}

function isCutTo(name: string, comm: string): boolean {
  return name !== '' && Buffer.from(name).subarray(0, commBytes).toString() === comm;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
