import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron, findElectronInstaller } from '../../../electron/terminal/find-electron.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(override?: string) {
  return { package: folder, override, platform: 'linux' } as const;
}

describe('findElectron', () => {
  it("finds the package's runtime only when it is whole", () => {
    expect(findElectron(place())).toBeNull();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(findElectron(place())).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(place())).toBe(join(folder, 'dist', 'electron'));
  });

  it('believes the override alone where one is given', () => {
    const override = join(folder, 'mine');
    mkdirSync(override);
    expect(findElectron(place(override))).toBeNull();
    writeFileSync(join(override, 'electron'), '');
    expect(findElectron(place(override))).toBe(join(override, 'electron'));
  });
});

describe('findElectronInstaller', () => {
  it('is there only in a development checkout', () => {
    expect(findElectronInstaller(place())).toBeNull();
    writeFileSync(join(folder, 'install.js'), '');
    expect(findElectronInstaller(place())).toBe(join(folder, 'install.js'));
  });
});
