import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openListener } from '../support/listener-process.ts';
import { portolan } from '../support/portolan.ts';

const data = mkdtempSync(join(tmpdir(), 'portolan-note-'));
const env = { XDG_DATA_HOME: data };
const file = join(data, 'portolan/notebook.json');

afterAll(() => rmSync(data, { recursive: true, force: true }));

it.runIf(process.platform === 'linux')('a label set here is shown by list and story, and cleared again', async () => {
  const listener = await openListener();
  const port = String(listener.port);
  try {
    const set = await portolan(['note', port, '--label', 'my own', '--note', 'for a test'], { env });
    expect(set).toMatchObject({ status: 0, stdout: 'Your label: my own\nYour note: for a test\n', stderr: '' });
    expect((await portolan(['list'], { env })).stdout).toMatch(new RegExp(`^ *${port}/tcp +node +my own +`, 'm'));
    const { listeners } = JSON.parse((await portolan(['list', '--json'], { env })).stdout);
    expect(listeners).toContainEqual(expect.objectContaining({ port: listener.port, label: 'my own' }));
    expect((await portolan(['story', port], { env })).stdout).toMatch(/^Your label: my own\nYour note: for a test\n/);
    const story = JSON.parse((await portolan(['story', port, '--json'], { env })).stdout);
    expect(story.own).toEqual({ label: 'my own', note: 'for a test' });

    await portolan(['note', port, '--clear'], { env });
    expect((await portolan(['list'], { env })).stdout).not.toContain('LABEL');
    expect(JSON.parse(readFileSync(file, 'utf8')).notes).toEqual([]);
  } finally {
    await listener.end();
  }
});

it.runIf(process.platform === 'linux')(
  'a damaged notebook is told of, kept, and does not keep the list from being shown',
  async () => {
    writeFileSync(file, 'damaged');
    const listed = await portolan(['list'], { env });
    expect(listed.status).toBe(0);
    expect(listed.stderr).toMatch(/notebook\.json is damaged/);
    expect(readFileSync(file, 'utf8')).toBe('damaged');
    const set = await portolan(['note', '80', '--label', 'front'], { env });
    expect(set.stderr).toMatch(/the damaged file is kept as .*notebook\.damaged-/);
    expect((await portolan(['note', '80'], { env })).stdout).toBe('Your label: front\n');
  },
);

it.each([
  [['note']],
  [['note', '80/tcp']],
  [['note', '80', '--label', 'x'.repeat(61)]],
  [['note', '80', '--label', 'a\u001b[31m']],
  [['note', '80', '--clear', '--label', 'x']],
])('%j: one line, nothing else, exit status 2', async (words) => {
  const { status, stdout, stderr } = await portolan(words, { env });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^portolan: \P{Cc}+\n$/u);
});
