import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

type Import = readonly [file: string, source: string];

const forbidden: readonly Import[] = [
  ['electron/shared/example.ts', '../sockets/source.ts'],
  ['electron/shared/facts.ts', '../facts/facts.ts'],
  ['electron/shared/files.ts', '../files/data-folder.ts'],
  ['electron/files/example.ts', '../registry/registry.ts'],
  ['electron/registry/example.ts', '../sockets/source.ts'],
  ['electron/registry/facts.ts', '../facts/facts.ts'],
  ['electron/facts/example.ts', '../registry/registry.ts'],
  ['electron/facts/story.ts', '../story/compose-story.ts'],
  ['electron/registry/found.ts', '../find/finder.ts'],
  ['electron/find/example.ts', '../sockets/source.ts'],
  ['electron/find/electron.ts', 'electron'],
  ['electron/notebook/example.ts', '../registry/registry.ts'],
  ['electron/history/example.ts', '../stop/stop.ts'],
  ['electron/history/notebook.ts', '../notebook/store.ts'],
  ['electron/settings/example.ts', '../watch/watch.ts'],
  ['electron/alerts/example.ts', '../files/file-lock.ts'],
  ['electron/probe/example.ts', '../sockets/source.ts'],
  ['electron/watch/alerts.ts', '../alerts/decide.ts'],
  ['electron/sockets/example.ts', '../story/compose-story.ts'],
  ['electron/sockets/facts.ts', '../facts/facts.ts'],
  ['electron/story/example.ts', '../stop/stop.ts'],
  ['electron/stop/example.ts', '../watch/watch.ts'],
  ['electron/stop/history.ts', '../history/stop-log.ts'],
  ['electron/watch/notebook.ts', '../notebook/store.ts'],
  ['electron/watch/example.ts', '../ipc/router.ts'],
  ['electron/ipc/example.ts', '../serve/server.ts'],
  ['electron/ipc/electron.ts', 'electron'],
  ['electron/serve/example.ts', '../terminal/terminal.ts'],
  ['electron/serve/electron.ts', 'electron'],
  ['electron/terminal/example.ts', '../serve/server.ts'],
  ['electron/desktop/example.ts', '../serve/server.ts'],
  ['electron/cli.ts', 'electron'],
  ['renderer/model/example.ts', '../../electron/watch/watch.ts'],
  ['renderer/model/node.ts', 'node:fs'],
  ['renderer/model/zod.ts', 'zod'],
];

const permitted: readonly Import[] = [
  ['electron/sockets/permitted.ts', '../shared/known.ts'],
  ['electron/facts/permitted.ts', '../shared/registry.ts'],
  ['electron/notebook/permitted.ts', '../shared/notebook.ts'],
  ['electron/history/permitted.ts', '../files/file-lock.ts'],
  ['electron/terminal/history.ts', '../history/stop-log.ts'],
  ['electron/ipc/permitted.ts', '../notebook/store.ts'],
  ['electron/story/permitted.ts', '../registry/registry.ts'],
  ['electron/story/facts.ts', '../facts/facts.ts'],
  ['electron/find/permitted.ts', '../facts/facts.ts'],
  ['electron/ipc/found.ts', '../find/finder.ts'],
  ['electron/watch/permitted.ts', '../sockets/source.ts'],
  ['electron/terminal/permitted.ts', '../stop/stop.ts'],
  ['electron/serve/permitted.ts', '../core.ts'],
  ['electron/desktop/permitted.ts', 'electron'],
  ['electron/ipc/bind.ts', 'electron'],
  ['renderer/model/permitted.ts', '../../electron/shared/known.ts'],
];

/** The files whose import the linter refuses, by the project's own rules over a tree that only this test sees. */
function refusedFiles(): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-lint-'));
  try {
    copyFileSync(join(root, '.biome.json'), join(folder, '.biome.json'));
    for (const [file, source] of [...forbidden, ...permitted]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { thing } from '${source}';\n\nexport const other = thing;\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const words = [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'];
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
    const { diagnostics } = JSON.parse(stdout) as {
      readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
    };
    const directions = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
    return new Set(directions.map(({ location }) => location.path.replace(/^\.\//, '')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('import directions', () => {
  const refused = refusedFiles();

  it.each(forbidden)('%s may not import %s', (file) => {
    expect(refused).toContain(file);
  });

  it.each(permitted)('%s may import %s', (file) => {
    expect(refused).not.toContain(file);
  });
});
