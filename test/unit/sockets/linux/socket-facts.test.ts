import { expect, it } from 'vitest';
import { createSocketFacts } from '../../../../electron/sockets/linux/socket-facts.ts';
import type { SocketRow } from '../../../../electron/sockets/linux/socket-table.ts';
import type { ToolAnswer } from '../../../../electron/sockets/tools/run-tool.ts';

function rowOf(inode: number, change: Partial<SocketRow> = {}): SocketRow {
  return { protocol: 'tcp', family: 4, address: '127.0.0.1', port: 8000 + inode, uid: 0, inode, ...change };
}

/** An `ss` that knows these inodes, or gives this answer, and counts how often it is asked. */
function fakeSs(known: readonly number[], answer: { value: ToolAnswer | null } = { value: null }) {
  const asked: string[] = [];
  const lines = known.map((inode) => `0 5 127.0.0.1:${8000 + inode} 0.0.0.0:* ino:${inode} sk:1 cgroup:/ <->\n`);
  const run = async (_program: string, words: readonly string[]): Promise<ToolAnswer> => {
    asked.push(words.find((word) => word === '-t' || word === '-u') ?? '');
    return answer.value ?? { ok: true, output: lines.join('') };
  };
  return { run, asked };
}

it('asks once for each socket, and only about the protocol that is new', async () => {
  const { run, asked } = fakeSs([1, 2]);
  const facts = createSocketFacts(run, () => new Set());
  await facts.learn([rowOf(1)], 'quick');
  await facts.learn([rowOf(1)], 'thorough');
  expect(asked).toEqual(['-t']);
  expect(facts.of(rowOf(1))).toMatchObject({ inode: 1, device: null });
  await facts.learn([rowOf(1), rowOf(2), rowOf(3, { protocol: 'udp' })], 'quick');
  expect(asked).toEqual(['-t', '-t', '-u']);
});

it('takes a socket that ss does not list for closed, and asks again only in a thorough reading', async () => {
  const { run, asked } = fakeSs([]);
  const facts = createSocketFacts(run, () => new Set());
  await facts.learn([rowOf(1)], 'quick');
  await facts.learn([rowOf(1)], 'quick');
  expect(facts.of(rowOf(1))).toEqual({ unknown: 'gone' });
  expect(facts.problem()).toBeNull();
  expect(asked).toHaveLength(1);
  await facts.learn([rowOf(1)], 'thorough');
  expect(asked).toHaveLength(2);
});

it('leaves a failed ss alone until the next thorough reading, and says what is lost meanwhile', async () => {
  const failure: ToolAnswer = { ok: false, code: 'timeout', message: 'ss did not answer within 2 s' };
  const answer = { value: failure as ToolAnswer | null };
  const { run, asked } = fakeSs([1, 2], answer);
  const facts = createSocketFacts(run, () => new Set());
  await facts.learn([rowOf(1)], 'quick');
  await facts.learn([rowOf(1), rowOf(2)], 'quick');
  expect(asked).toHaveLength(1);
  expect(facts.of(rowOf(2))).toEqual({ unknown: 'timeout' });
  expect(facts.problem()).toMatchObject({ source: 'ss', code: 'timeout', rowsAffected: 2 });
  answer.value = null;
  await facts.learn([rowOf(1), rowOf(2)], 'thorough');
  expect(facts.of(rowOf(2))).toMatchObject({ inode: 2 });
  expect(facts.problem()).toBeNull();
});

it('names an ss that leaves out what the tables still have', async () => {
  const { run } = fakeSs([1]);
  const facts = createSocketFacts(run, () => new Set([1, 2]));
  await facts.learn([rowOf(1), rowOf(2), rowOf(3)], 'thorough');
  expect(facts.of(rowOf(2))).toEqual({ unknown: 'unsupported' });
  expect(facts.of(rowOf(3))).toEqual({ unknown: 'gone' });
  expect(facts.problem()).toMatchObject({ source: 'ss', code: 'disagreement', rowsAffected: 1 });
});

it('does not ask about sockets of the kernel, which no file stands for', async () => {
  const { run, asked } = fakeSs([]);
  const facts = createSocketFacts(run, () => new Set());
  await facts.learn([rowOf(0)], 'thorough');
  expect(asked).toEqual([]);
  expect(facts.of(rowOf(0))).toEqual({ unknown: 'unsupported' });
});

it('asks about every socket in a cross-checked reading, and keeps what it knew where nothing changed or ss fails', async () => {
  let device = '';
  const run = async (): Promise<ToolAnswer> =>
    device === 'broken'
      ? { ok: false, code: 'failed', message: 'ss broke' }
      : { ok: true, output: `0 5 127.0.0.1${device}:8001 0.0.0.0:* ino:1 sk:1 cgroup:/ <->\n` };
  const facts = createSocketFacts(run, () => new Set());
  await facts.learn([rowOf(1)], 'thorough');
  const before = facts.of(rowOf(1));
  await facts.learn([rowOf(1)], 'cross-checked');
  expect(facts.of(rowOf(1))).toBe(before);
  device = '%lo';
  await facts.learn([rowOf(1)], 'thorough');
  expect(facts.of(rowOf(1))).toBe(before);
  await facts.learn([rowOf(1)], 'cross-checked');
  expect(facts.of(rowOf(1))).toMatchObject({ device: 'lo' });
  device = 'broken';
  await facts.learn([rowOf(1)], 'cross-checked');
  expect(facts.of(rowOf(1))).toMatchObject({ device: 'lo' });
});
