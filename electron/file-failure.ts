const codes: Readonly<Record<string, string>> = {
  EACCES: 'your user may not',
  EDQUOT: 'your share of the disk is used up',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
};

/** What the file system said, in plain words where it is a usual complaint. */
export function fileFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codes[code] ?? (error instanceof Error ? error.message : String(error));
}
