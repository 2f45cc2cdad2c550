import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const out = resolve(import.meta.dirname, '../../out');

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?js$/.test(file));
}

describe('the built files', () => {
  it('of the window hold no zod and no Node module', () => {
    const folder = join(out, 'renderer');
    const scripts = scriptsIn(folder);
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts) {
      const text = readFileSync(join(folder, file), 'utf8');
      // Words of zod's own that survive minification.
      expect(text).not.toMatch(/ZodError|invalid_union|\bsafeParse\b|strictObject/);
      expect(text).not.toMatch(/from\s*["']node:|require\(["']/);
    }
  });

  it('of the preload are one script that requires Electron alone', () => {
    const text = readFileSync(join(out, 'preload/preload.cjs'), 'utf8');
    const required = [...text.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
    expect(text).not.toMatch(/\bimport\s*[({'"]/);
  });

  it('of the page have nothing inline and nothing from elsewhere', () => {
    const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
    expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('of the command start with the few that a list needs', () => {
    const first = readFileSync(join(out, 'main/cli.js'), 'utf8');
    expect(first).toMatch(/^#!\/usr\/bin\/env node\n/);
    const seen = new Set<string>();
    const packages = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(join(out, 'main', file), 'utf8');
      for (const [, source = ''] of text.matchAll(/^import\s[^"']*["']([^"']+)["'];?$/gm)) {
        if (source.startsWith('.')) follow(source);
        else packages.add(source);
      }
    };
    follow('cli.js');
    expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual([]);
    for (const heavy of ['node:http', 'node:crypto', 'node:readline', 'node:worker_threads']) {
      expect(packages).not.toContain(heavy);
    }
    expect(seen.size).toBeLessThanOrEqual(4);
  });
});
