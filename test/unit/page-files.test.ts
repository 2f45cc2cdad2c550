import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPageFiles } from '../../electron/page-files.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-page-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readPageFiles', () => {
  it('lists the built files by their paths, the index also as /', () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>');
    writeFileSync(join(folder, 'assets', 'main.js'), '1');
    const files = readPageFiles(folder);
    expect([...files.keys()].sort()).toEqual(['/', '/assets/main.js', '/index.html']);
    expect(files.get('/')?.type).toBe('text/html; charset=utf-8');
    expect(files.get('/assets/main.js')?.body.toString()).toBe('1');
  });

  it('leaves out links and files of no web type', () => {
    writeFileSync(join(folder, 'notes.txt'), 'x');
    symlinkSync('/etc/hostname', join(folder, 'link.html'));
    expect([...readPageFiles(folder).keys()]).toEqual([]);
  });

  it('fails loudly where there is no page', () => {
    expect(() => readPageFiles(join(folder, 'absent'))).toThrow(/ENOENT/);
  });
});
