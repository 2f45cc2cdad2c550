import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryAnswer, RegistryEdition } from '../../electron/shared/registry-edition.ts';
import { wholeEdition } from '../support/editions.ts';
import { canOpenNetworks } from '../support/needs.ts';
import { portolan } from '../support/portolan.ts';
import { csvEdition } from '../unit/registry/support.ts';

let data: string;
let newer = '';
/** A whole import takes some seconds on a busy machine. */
const patience = 120_000;

beforeAll(() => {
  newer = wholeEdition({ date: '2026-09-20' });
});
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'portolan-data-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const run = (...words: string[]) => portolan(['registry', ...words], { env: { XDG_DATA_HOME: data } });
const edition = async () => JSON.parse((await run('--json')).stdout) as RegistryEdition;
const kept = () => join(data, 'portolan', 'registry', 'ports.tsv');

function fileOf(text: string, name = 'given'): string {
  const path = join(data, name);
  writeFileSync(path, text);
  return path;
}

describe('portolan registry', () => {
  it('says which edition is in use', async () => {
    const { status, stdout } = await run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Registry edition of 2026-08-17: Portolan came with it\n {2}14,533 records\n/);
    expect(await edition()).toMatchObject({ date: '2026-08-17', origin: 'shipped', problem: null });
  });

  it(
    'takes a newer edition, uses it in stories and searches, and gives it back',
    async () => {
      const renamed = newer.replace('<name>redis</name>', '<name>redis-renamed</name>');
      const { status, stdout } = await run('import', fileOf(renamed));
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^Registry edition of 2026-09-20: imported on /)]);
      const env = { XDG_DATA_HOME: data };
      const story = await portolan(['story', '6379', '--json'], { env });
      expect(JSON.parse(story.stdout)).toMatchObject({ registryDate: '2026-09-20' });
      expect(story.stdout).toContain('redis-renamed');
      expect((await portolan(['find', 'redis-renamed'], { env })).stdout).toMatch(/^6379 /m);

      const older = await run('import', fileOf(renamed.replace('2026-09-20', '2026-09-01')));
      expect([older.status, older.stderr]).toEqual([5, expect.stringContaining('older than the one in use')]);

      expect((await run('revert')).status).toBe(0);
      expect(await edition()).toMatchObject({ date: '2026-08-17', origin: 'shipped' });
    },
    patience,
  );

  it(
    'takes CSV with a date only',
    async () => {
      const path = fileOf(csvEdition(newer));
      const undated = await run('import', path);
      expect([undated.status, undated.stderr]).toEqual([5, expect.stringContaining('does not say its date')]);
      const { status, stdout } = await run('import', path, '--date', '2026-09-20', '--json');
      expect(status).toBe(0);
      expect(JSON.parse(stdout) as RegistryAnswer).toMatchObject({ ok: true, edition: { date: '2026-09-20' } });
    },
    patience,
  );

  it('refuses a damaged file with its line, and one that is not there', async () => {
    const cut = fileOf(newer.slice(0, 200_000));
    const line = newer.slice(0, 200_000).split('\n').length;
    const { status, stderr } = await run('import', cut);
    expect([status, stderr]).toEqual([
      5,
      expect.stringMatching(new RegExp(`given:${line}: .*Nothing was changed\\.\\n$`)),
    ]);
    const absent = await run('import', join(data, 'absent'));
    expect([absent.status, absent.stderr]).toEqual([1, expect.stringContaining('it is not there')]);
    expect(readdirSync(data)).toEqual(['given']);
  });

  it('refuses a file of 1 GB for its size', async () => {
    const path = fileOf('');
    truncateSync(path, 1024 ** 3);
    const { status, stderr } = await run('import', path);
    expect([status, stderr]).toEqual([5, expect.stringContaining('it has 1,024 MB')]);
  });

  it(
    'goes on with the shipped one when what was imported is damaged, and tells',
    async () => {
      await run('import', fileOf(newer));
      const whole = readFileSync(kept());
      truncateSync(kept(), 1_000);
      const { status, stdout, stderr } = await run();
      expect([status, stdout]).toEqual([0, expect.stringContaining('2026-08-17')]);
      expect(stderr).toMatch(
        /it is damaged, or another version of Portolan wrote it\. .*portolan registry revert\.\n$/,
      );
      expect((await portolan(['list', '--json'], { env: { XDG_DATA_HOME: data } })).status).toBe(0);
      writeFileSync(kept(), whole);
      expect(await edition()).toMatchObject({ date: '2026-09-20', problem: null });
    },
    patience,
  );

  it.each([[['nonsense']], [['import']], [['import', 'a', 'b']], [['revert', 'x']], [['--nonsense']]])(
    '%j: exit status 2, one line',
    async (words) => {
      const { status, stdout, stderr } = await run(...words);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^portolan: \P{Cc}+\n$/u);
    },
  );
});

const canUnshare = canOpenNetworks();

describe.runIf(canUnshare)('portolan registry, in a room of its own', () => {
  it(
    'keeps the old table when the disk is full',
    async () => {
      const path = fileOf(newer);
      const room = join(data, 'room');
      execFileSync('mkdir', [room]);
      const script = `mount -t tmpfs -o size=256k none ${room} && mkdir -p ${room}/portolan/registry && echo old > ${room}/portolan/registry/ports.tsv && "$@"; status=$?; ls -A ${room}/portolan/registry; cat ${room}/portolan/registry/ports.tsv; exit $status`;
      const within = ['unshare', '--mount', 'sh', '-c', script, 'sh'];
      const { status, stdout, stderr } = await portolan(['registry', 'import', path], {
        env: { XDG_DATA_HOME: room },
        within,
      });
      expect([status, stdout]).toEqual([1, 'ports.tsv\nold\n']);
      expect(stderr).toMatch(/it could not be kept in .*: the disk is full\. Nothing was changed\.\n$/);
    },
    patience,
  );

  it('says that the network is not there, and changes nothing', async () => {
    const within = ['unshare', '--net'];
    expect(spawnSync('unshare', ['--net', 'true']).status).toBe(0);
    const { status, stderr } = await portolan(['registry', 'fetch'], { env: { XDG_DATA_HOME: data }, within });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Fetching https:\/\/www\.iana\.org\/.*\nportolan: .*could not be reached.*Nothing was changed\.\n$/,
    );
    expect(readdirSync(data)).toEqual([]);
  });
});
