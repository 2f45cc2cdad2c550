import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../../../../electron/sockets/tools/run-tool.ts';

describe.runIf(process.platform !== 'win32')('running a tool of the system', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'portolan-tools-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(script: string, timeoutMs = 5_000) {
    const file = join(folder, 'tool');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return runTool('tool', ['a b', '$HOME'], { timeoutMs, searchPath: `${folder}:/usr/bin:/bin` });
  }

  it('hands over the words as they are, in the C locale', async () => {
    expect(await run('echo "$LC_ALL|$1|$2"')).toEqual({ ok: true, output: 'C|a b|$HOME\n' });
  });

  it('takes half an answer for none', async () => {
    expect(await run('echo half; echo why >&2; exit 3')).toEqual({
      ok: false,
      code: 'failed',
      message: 'tool ended with status 3',
      ended: { status: 3, complaint: 'why' },
    });
    expect(await run('echo half; kill -9 $$')).toMatchObject({ ok: false, message: 'tool ended with SIGKILL' });
  });

  it('keeps what the tool complains of, as far as a person reads', async () => {
    expect(await run('echo "Access denied" >&2; exit 4')).toMatchObject({
      ended: { status: 4, complaint: 'Access denied' },
    });
    const answer = await run('head -c 100000 /dev/zero | tr "\\0" x >&2; exit 1');
    expect(answer).toMatchObject({ ended: { complaint: 'x'.repeat(2_000) } });
  });

  it('takes a status for no failure where its caller says so, and sets what its caller wants', async () => {
    const file = join(folder, 'tool');
    writeFileSync(file, '#!/bin/sh\necho "$LC_ALL|$TZ"\nexit 1\n');
    chmodSync(file, 0o755);
    const options = {
      timeoutMs: 5_000,
      searchPath: `${folder}:/usr/bin:/bin`,
      environment: { TZ: 'UTC0', LC_ALL: '' },
    };
    expect(await runTool('tool', [], { ...options, endsWell: [0, 1] })).toEqual({ ok: true, output: '|UTC0\n' });
    expect(await runTool('tool', [], options)).toMatchObject({ ok: false, code: 'failed' });
  });

  it('kills what hangs', async () => {
    const answer = await run('echo half; exec sleep 60', 200);
    expect(answer).toEqual({ ok: false, code: 'timeout', message: 'tool did not answer within 0.2 s' });
  });

  it.runIf(process.platform === 'linux')('says so where Node throws that it cannot be started', async () => {
    const file = join(folder, 'tool');
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    // The kernel does not run a file that is open for writing (ETXTBSY).
    const writer = openSync(file, 'a');
    const answer = await runTool('tool', [], { timeoutMs: 1_000, searchPath: folder });
    closeSync(writer);
    expect(answer).toEqual({ ok: false, code: 'failed', message: 'tool could not be started: spawn ETXTBSY' });
  });

  it('says that a tool is not there', async () => {
    expect(await runTool('tool', [], { timeoutMs: 1_000, searchPath: '/nonexistent' })).toEqual({
      ok: false,
      code: 'missing-tool',
      message: 'tool was not found',
    });
  });
});
