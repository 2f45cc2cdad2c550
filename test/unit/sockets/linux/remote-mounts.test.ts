import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMounts, readRemoteMounts } from '../../../../electron/sockets/linux/remote-mounts.ts';

const mountinfo = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:40 / /home/ada/far rw,relatime shared:9 - fuse.sshfs far:/srv rw',
  '31 22 0:41 / /mnt/two\\040words rw - nfs4 host:/export rw',
  '32 22 0:42 / /home/ada/far/near rw - tmpfs tmpfs rw',
  'not a mount',
].join('\n');

it('goes by the nearest mount above a path', () => {
  const proc = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
  mkdirSync(join(proc, 'self'));
  writeFileSync(join(proc, 'self/mountinfo'), mountinfo);
  try {
    const isRemote = readRemoteMounts(proc);
    expect(isRemote('/home/ada/shop')).toBe(false);
    expect(isRemote('/')).toBe(false);
    expect(isRemote('/home/ada/far')).toBe(true);
    expect(isRemote('/home/ada/far/away/shop')).toBe(true);
    expect(isRemote('/home/ada/farther')).toBe(false);
    expect(isRemote('/home/ada/far/near/shop')).toBe(false);
    expect(isRemote('/mnt/two words/shop')).toBe(true);
  } finally {
    rmSync(proc, { recursive: true });
  }
});

it('takes every path for remote where the mounts cannot be read', () => {
  expect(readRemoteMounts('/nonexistent')('/home')).toBe(true);
});

it('never throws, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMounts(text)));
});
