import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revealLinuxHolders } from '../../../../electron/stop/elevation/linux-holders.ts';

const web = 'tcp 0.0.0.0:80 #7';
const names = 'udp 127.0.0.53:53 #8';

describe.skipIf(process.platform === 'win32')('who holds a socket, by /proc', () => {
  let proc: string;

  beforeEach(() => {
    proc = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
    write('stat', 'btime 1764000000\n');
    write('sys/kernel/random/boot_id', 'boot\n');
    link('self/ns/pid', 'pid:[4026531836]');
    addProcess(1, 'init', []);
  });

  afterEach(() => rmSync(proc, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(join(proc, file, '..'), { recursive: true });
    writeFileSync(join(proc, file), text);
  }

  function link(file: string, text: string): void {
    mkdirSync(join(proc, file, '..'), { recursive: true });
    symlinkSync(text, join(proc, file));
  }

  function addProcess(pid: number, name: string, inodes: readonly number[]): void {
    const fields = ['S', 1, pid, pid, 0, -1, ...Array.from({ length: 13 }, () => 0), pid * 100, 0];
    write(`${pid}/stat`, `${pid} (${name}) ${fields.join(' ')}\n`);
    write(`${pid}/status`, 'Uid:\t0\t0\t0\t0\n');
    write(`${pid}/cmdline`, `/usr/sbin/${name}\0-g\0`);
    link(`${pid}/fd/0`, '/dev/null');
    for (const [index, inode] of inodes.entries()) link(`${pid}/fd/${index + 3}`, `socket:[${inode}]`);
  }

  it('every holder is named, with the sockets that it was asked for', () => {
    addProcess(20, 'nginx', [7, 9]);
    addProcess(21, 'nginx', [7]);
    addProcess(30, 'resolver', [8]);
    const holder = { name: 'nginx', command: '/usr/sbin/nginx -g', user: 'root' };
    const holders = revealLinuxHolders(proc, [web, names]);
    expect([...holders].sort((a, b) => a.pid - b.pid)).toEqual([
      { ...holder, pid: 20, identity: 'boot:20:2000', keys: [web] },
      { ...holder, pid: 21, identity: 'boot:21:2100', keys: [web] },
      {
        pid: 30,
        identity: 'boot:30:3000',
        name: 'resolver',
        command: '/usr/sbin/resolver -g',
        user: 'root',
        keys: [names],
      },
    ]);
  });

  it('a socket that has closed has none', () => {
    addProcess(20, 'nginx', [9]);
    expect(revealLinuxHolders(proc, [web])).toEqual([]);
  });

  it('none is told where some may be hidden even so; those that were found are', () => {
    addProcess(20, 'nginx', [7]);
    rmSync(join(proc, '1'), { recursive: true });
    expect(() => revealLinuxHolders(proc, [names])).toThrow('hides some even from administrators');
    expect(revealLinuxHolders(proc, [web, names]).map(({ pid, keys }) => [pid, keys])).toEqual([[20, [web]]]);
  });

  it('a key that is not one of Linux names no socket', () => {
    expect(() => revealLinuxHolders(proc, ['tcp 0.0.0.0:80 1764000000:20'])).toThrow('names no socket');
  });
});
