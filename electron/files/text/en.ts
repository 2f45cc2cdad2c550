/** What the file system complains of, by its code. */
export const usual = {
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

export type FileWords = typeof usual;

/** How a thread ended that was not told to. */
export const threadText = {
  exitCode: (code: number) => `exit code ${code}`,
};

export type ThreadText = typeof threadText;
