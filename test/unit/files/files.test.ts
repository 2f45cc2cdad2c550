import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileFailure } from '../../../electron/files/file-failure.ts';
import { makeFolder } from '../../../electron/files/make-folder.ts';
import { writeAtomically } from '../../../electron/files/write-atomically.ts';

let folder: string;
const posix = process.platform !== 'win32';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function complaintOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return fileFailure(error);
  }
  return 'none';
}

describe('a folder', () => {
  it('is made with those above it, for its user alone; what is there stays', () => {
    makeFolder(join(folder, 'a', 'b'));
    if (posix) expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700);
    expect(complaintOf(() => makeFolder(join(folder, 'a', 'b')))).toBe('none');
  });

  it.runIf(posix)('behind a link is taken as it is, and what is in the way is told', () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    makeFolder(join(folder, 'link', 'b'));
    expect(readdirSync(join(folder, 'real'))).toEqual(['b']);

    symlinkSync('absent', join(folder, 'nowhere'));
    writeFileSync(join(folder, 'file'), '');
    expect(complaintOf(() => makeFolder(join(folder, 'nowhere', 'b')))).toBe('it is not there');
    expect(complaintOf(() => makeFolder(join(folder, 'file')))).toBe('something else is in its place');
    expect(complaintOf(() => makeFolder(join(folder, 'file', 'b')))).toBe('a part of the path is not a folder');
  });
});

describe('a file', () => {
  it('is replaced whole, and nothing is left beside it', () => {
    const file = join(folder, 'file');
    writeAtomically(file, 'one');
    writeAtomically(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.runIf(posix)('is replaced where a link leads, and the link stays', () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'real'), 'one');
    symlinkSync('elsewhere/real', join(folder, 'file'));
    writeAtomically(join(folder, 'file'), 'two');
    expect(lstatSync(join(folder, 'file')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'elsewhere', 'real'), 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['real']);
  });
});
