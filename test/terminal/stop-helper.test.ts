import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { helperFile } from '../support/elevation/ordinary-asker.ts';

describe('the built helper', () => {
  function run(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
    return spawnSync(process.execPath, [helperFile, ...words], { encoding: 'utf8', env });
  }

  it("is one file that imports Node's own modules alone", () => {
    const text = readFileSync(helperFile, 'utf8');
    const imported = [...text.matchAll(/\bfrom\s*["']([^"']+)["']|\bimport\(([^)]*)\)|\brequire\(([^)]*)\)/g)];
    expect(imported.length).toBeGreaterThan(0);
    for (const [whole, source] of imported) expect(source, whole).toMatch(/^node:(?!https?$|http2$|dgram$|dns|tls$)/);
    expect(text).not.toMatch(/\b(?:writeFile|appendFile|createWriteStream|createServer|createConnection|fetch)\w*\(/);
  });

  test.each([
    [[], 2],
    [['reveal'], 2],
    [['signal', 'SIGTERM', '1', 'x'], 2],
    [['signal', 'SIGSTOP', String(process.pid), 'x'], 2],
    [['signal', 'SIGKILL', String(process.pid), 'x'], 2],
    [['signal', 'SIGKILL', '-1', 'x'], 2],
    [['reveal', 'tcp 127.0.0.1:80'], 1],
  ])('%j ends with %i and a sentence', (words, status) => {
    const ended = run(words);
    expect(ended).toMatchObject({ status, stdout: '' });
    expect(ended.stderr).toMatch(/^[A-Z'].*\.\n$/);
  });

  it.skipIf(process.platform !== 'linux')('does the same whatever the environment says', () => {
    const words = ['signal', 'SIGTERM', '4194304', 'x'];
    const plain = run(words);
    expect(plain).toMatchObject({ status: 0, stdout: '{"version":1,"results":["gone"]}\n' });
    const env = { PATH: '/nonexistent', HOME: '/nonexistent', LC_ALL: 'tlh', TZ: 'x', PORTOLAN_DATA: '/nonexistent' };
    expect(run(words, env).stdout).toBe(plain.stdout);
  });
});
