import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findProject } from '../../../electron/sockets/project-folder.ts';

let root: string;
const uid = process.geteuid?.() ?? 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portolan-project-'));
  mkdirSync(join(root, 'home/shop/src/server'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const find = (folder: string, who = uid) => findProject(join(root, folder), { uid: who, home: join(root, 'home') });

it('is the nearest folder upwards with a manifest or a repository', () => {
  mkdirSync(join(root, 'home/shop/.git'));
  expect(find('home/shop/src/server')).toEqual({ folder: join(root, 'home/shop'), marker: '.git' });
  writeFileSync(join(root, 'home/shop/src/Cargo.toml'), '');
  expect(find('home/shop/src/server')).toEqual({ folder: join(root, 'home/shop/src'), marker: 'Cargo.toml' });
});

it('is neither the home folder nor anything above it', () => {
  writeFileSync(join(root, 'home/package.json'), '{}');
  writeFileSync(join(root, 'package.json'), '{}');
  expect(find('home/shop/src')).toBeNull();
});

it('is none in a folder where everybody may put files', () => {
  writeFileSync(join(root, 'home/shop/package.json'), '{}');
  chmodSync(join(root, 'home/shop'), 0o1777);
  expect(find('home/shop')).toBeNull();
});

it('is not looked for in a folder of another user', () => {
  writeFileSync(join(root, 'home/shop/package.json'), '{}');
  expect(find('home/shop', uid + 1)).toBeNull();
});

it('is unknown when the folder is gone', () => {
  expect(find('home/removed')).toEqual({ unknown: 'gone' });
});

it('is unknown where a marker cannot be looked at', () => {
  symlinkSync('package.json', join(root, 'home/shop/package.json'));
  expect(find('home/shop')).toEqual({ unknown: 'unsupported' });
});
