import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { added, createHolderSearch } from '../../../../electron/sockets/linux/socket-holders.ts';

// A folder that looks like /proc as far as this search goes: links of the form `socket:[INODE]`.
let proc: string;

beforeEach(() => {
  proc = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
  open(1, 0, 'pipe:[5]');
  mkdirSync(join(proc, 'self/ns'), { recursive: true });
  symlinkSync('pid:[4026531836]', join(proc, 'self/ns/pid'));
});

afterEach(() => rmSync(proc, { recursive: true }));

function open(pid: number, descriptor: number, link: string): void {
  mkdirSync(join(proc, `${pid}/fd`), { recursive: true });
  symlinkSync(link, join(proc, `${pid}/fd/${descriptor}`));
}

function replace(pid: number, descriptor: number, link: string): void {
  unlinkSync(join(proc, `${pid}/fd/${descriptor}`));
  open(pid, descriptor, link);
}

const pids = (inode: number, { pidsByInode }: ReturnType<ReturnType<typeof createHolderSearch>['find']>) =>
  pidsByInode.get(inode) ?? [];

describe('the search for the holders of sockets', () => {
  it('finds every process that has one', () => {
    open(10, 3, 'socket:[77]');
    open(11, 3, 'socket:[77]');
    open(12, 3, 'socket:[78]');
    const found = createHolderSearch(proc).find(new Set([77]), 'thorough');
    expect(pids(77, found)).toEqual([10, 11]);
    expect(found).toMatchObject({ unseen: 'nothing' });
    expect(found.pidsByInode.has(78)).toBe(false);
  });

  it('finds a socket that is new, in a new process, under a new number, and under a number used before', () => {
    open(10, 3, 'pipe:[1]');
    const search = createHolderSearch(proc);
    search.find(new Set(), 'thorough');
    open(11, 3, 'socket:[77]');
    open(10, 4, 'socket:[78]');
    replace(10, 3, 'socket:[79]');
    const found = search.find(new Set([77, 78, 79]), 'quick');
    expect([pids(77, found), pids(78, found), pids(79, found)]).toEqual([[11], [10], [10]]);
  });

  it('notices in a thorough search that a holder let go, and one that came to hold it', () => {
    open(10, 3, 'socket:[77]');
    open(11, 3, 'socket:[77]');
    const search = createHolderSearch(proc);
    search.find(new Set([77]), 'thorough');
    replace(10, 3, 'pipe:[1]');
    open(12, 9, 'socket:[77]');
    expect(pids(77, search.find(new Set([77]), 'thorough'))).toEqual([11, 12]);
  });

  it('notices a holder under a number used before when it looks at everything', () => {
    open(10, 3, 'socket:[77]');
    open(11, 3, 'pipe:[1]');
    const search = createHolderSearch(proc);
    search.find(new Set([77]), 'thorough');
    replace(11, 3, 'socket:[77]');
    expect(pids(77, search.find(new Set([77]), 'thorough'))).toEqual([10]);
    expect(pids(77, search.find(new Set([77]), 'cross-checked'))).toEqual([10, 11]);
  });

  it('cannot say how many processes it did not see where the first process is hidden', () => {
    rmSync(join(proc, '1'), { recursive: true });
    expect(createHolderSearch(proc).find(new Set([77]), 'thorough').unseen).toBe('hidden processes');
  });

  it('knows that a container’s processes are not all', () => {
    unlinkSync(join(proc, 'self/ns/pid'));
    symlinkSync('pid:[4026532000]', join(proc, 'self/ns/pid'));
    expect(createHolderSearch(proc).find(new Set([77]), 'thorough').unseen).toBe('other namespaces');
  });

  it('fails when not even the processes can be listed', () => {
    expect(() => createHolderSearch(join(proc, 'absent')).find(new Set([77]), 'thorough')).toThrow('ENOENT');
  });
});

it('looks again only at descriptors whose number is new, in the order in which they are listed', () => {
  expect([...added(['0', '1', '10', '11', '2', '3'], ['0', '1', '10', '2'])]).toEqual(['11', '3']);
  expect([...added(['0', '1', '10', '2'], ['0', '1', '10', '2'])]).toEqual([]);
});
