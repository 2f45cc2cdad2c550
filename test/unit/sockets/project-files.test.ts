import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { manifests } from '../../../electron/sockets/manifests.ts';
import { createProjectFilesReader, type ProjectFilesDeps } from '../../../electron/sockets/project-files.ts';

const uid = process.geteuid?.() ?? 0;
const never = () => new Promise<void>(() => undefined);

function reader(change: Partial<ProjectFilesDeps> = {}) {
  return createProjectFilesReader({ uid, mayWait: () => false, deadline: never, ...change });
}

describe('a project folder', () => {
  let folder: string;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portolan-project-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells its names and what its manifests depend on', async () => {
    mkdirSync(join(folder, 'src'));
    write('next.config.js', '');
    write('package.json', '{ "dependencies": { "next": "15" }, "devDependencies": { "vite": "8", "next": "15" } }');
    write('requirements.txt', 'Django>=5\n');
    expect(await reader()(folder)).toEqual({
      folder,
      files: ['next.config.js', 'package.json', 'requirements.txt', 'src'],
      packages: ['next', 'vite', 'Django'],
    });
  });

  it('keeps its names where a manifest is malformed or no file of its own', async () => {
    const elsewhere = join(folder, 'src');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'package.json'), '{ "dependencies": { "next": "15" } }');
    symlinkSync('src/package.json', join(folder, 'package.json'));
    write('composer.json', '{ "require": { "laravel/framework"');
    mkdirSync(join(folder, 'Gemfile'));
    spawnSync('mkfifo', [join(folder, 'requirements.txt')]);
    expect(await reader()(folder)).toEqual({
      folder,
      files: ['Gemfile', 'composer.json', 'package.json', 'requirements.txt', 'src'],
      packages: [],
    });
  });

  it('is read to a limit', async () => {
    for (let index = 0; index < 600; index++) write(`file-${index}`, '');
    expect((await reader()(folder))?.files).toHaveLength(500);
  });

  it('has no packages where its manifest is too long to be one', async () => {
    write('package.json', `{ "dependencies": { "next": "15" } }${' '.repeat(1_000_000)}`);
    expect(await reader()(folder)).toEqual({ folder, files: ['package.json'], packages: [] });
  });

  it('is not looked into where it is not its reader’s own', async () => {
    write('package.json', '{}');
    expect(await reader({ uid: uid + 1 })(folder)).toBeNull();
    expect(await reader({ mayWait: () => true })(folder)).toBeNull();
    symlinkSync(folder, join(folder, 'link'));
    expect(await reader()(join(folder, 'link'))).toBeNull();
    chmodSync(folder, 0o777);
    expect(await reader()(folder)).toBeNull();
  });

  it('is null where it is gone, or no folder', async () => {
    write('package.json', '{}');
    expect(await reader()(join(folder, 'removed'))).toBeNull();
    expect(await reader()(join(folder, 'package.json'))).toBeNull();
  });

  it('is not waited for beyond the deadline', async () => {
    expect(await reader({ deadline: () => Promise.resolve() })(folder)).toBeNull();
  });
});

describe('manifests', () => {
  const packages = (file: string, text: string) => manifests.find((each) => each.file === file)?.packages(text);

  test.each([
    ['package.json', '[]', []],
    ['package.json', '{"dependencies":["next"],"devDependencies":null}', []],
    [
      'composer.json',
      '{"require":{"php":"8","laravel/framework":"11"},"require-dev":{"x/y":"*"}}',
      'php laravel/framework x/y'.split(' '),
    ],
    [
      'requirements.txt',
      '# tools\nDjango>=5\nuvicorn[standard] == 0.3 # server\n-r other.txt\n./local\ngit+https://x/y\nflask',
      ['Django', 'uvicorn', 'flask'],
    ],
    [
      'pyproject.toml',
      '[project]\nname = "shop"\ndependencies = [\n  "fastapi[all]>=0.1",\n  \'uvicorn\', # "celery"\n]\ndescription = "x"\n[tool.x]\ndependencies = ["no"]',
      ['fastapi', 'uvicorn'],
    ],
    ['pyproject.toml', '[project]\ndependencies = ["flask"]\nkeywords = ["no"]', ['flask']],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\npython = "^3.12"\ndjango = { version = "5" }\n[tool.poetry.group.dev.dependencies]\npytest = "*"\n[other]\nno = 1',
      ['python', 'django', 'pytest'],
    ],
    ['Gemfile', 'source "https://x"\ngem "rails", "~> 8"\n  gem(\'puma\')\n# gem "no"\ngem name\n', ['rails', 'puma']],
  ])('%s: %s', (file, text, names) => {
    expect(packages(file, text)).toEqual(names);
  });

  test('arbitrary text: nothing throws, no name is invented', () => {
    const piece = fc.constantFrom(
      '[project]',
      'dependencies',
      '=',
      '[',
      ']',
      '"',
      "'",
      'gem',
      ' ',
      '\n',
      '{',
      '}',
      ':',
      'a',
      '#',
      ',',
    );
    const text = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...manifests), text, (manifest, from) => {
        if (manifest.file.endsWith('.json')) manifest.packages(from);
        else for (const name of manifest.packages(from)) expect(from).toContain(name);
      }),
    );
  });
});
