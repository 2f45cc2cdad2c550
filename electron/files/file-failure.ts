import { errorCodeOf } from '../shared/error-code.ts';

const usual: Readonly<Record<string, string>> = {
  EACCES: 'your user may not do that there',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'something else is in its place',
  EIO: 'the disk reports an error',
  EISDIR: 'there is a folder in its place',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'the system does not permit it',
  // Node's own, where `rm` meets a folder.
  ERR_FS_EISDIR: 'there is a folder in its place',
  EROFS: 'that place is read-only',
};

/** A code of the file system, such as `EACCES`, in plain words where it is a usual complaint; else as it is. */
export function fileFailureWords(code: string): string {
  return usual[code] ?? code;
}

/** What the file system said, in plain words where it is a usual complaint. */
export function fileFailure(error: unknown): string {
  const code = errorCodeOf(error);
  return usual[code] ?? (error instanceof Error ? error.message : code);
}
