import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { openStopLog, openStopLogOnce } from '../../../electron/history/open-stop-log.ts';
import { begunEntry, entryLine } from '../../../electron/history/stop-entry.ts';
import { mostStops, olderFile, readStopHistory } from '../../../electron/history/stop-files.ts';
import type { StopHistory } from '../../../electron/shared/stop.ts';
import { reportOf } from '../../../electron/stop/report.ts';
import { aFolder } from '../../support/folder.ts';
import { asOrdinaryUser } from '../../support/ordinary-user.ts';
import { planOf } from '../../support/stops.ts';

const freed = reportOf('freed', 'It is free.');

const at = '2026-11-22T10:00:00.000Z';
const later = '2026-11-22T10:00:02.000Z';

function openLog(file: string) {
  const complaints: string[] = [];
  const log = openStopLogOnce(file, (message) => complaints.push(message));
  return { log, complaints, begin: () => log.began({ at, plan: planOf() }) };
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => entryLine(begunEntry(id, at, planOf()))).join('');
}

const ids = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the log of stops', () => {
  it('remembers a stop from its beginning, then with its outcome, for whoever reads', () => {
    const file = join(aFolder(), 'portolan', 'stops.jsonl');
    const { log, begin } = openLog(file);
    expect(log.history()).toEqual({ records: [], problem: null });
    const id = begin();
    expect(readStopHistory(file)).toMatchObject({ records: [{ id, port: 8080, result: null }], problem: null });
    log.ended(id, later, freed);
    const second = begin();
    expect(readStopHistory(file)).toMatchObject({
      records: [
        { id: second, result: null },
        { id, result: { at: later, outcome: 'freed' } },
      ],
    });
    expect(log.history()).toEqual(readStopHistory(file));
    // Command lines may hold secrets.
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('tells subscribers of its own stops, and of those that another process made', async () => {
    const file = join(aFolder(), 'stops.jsonl');
    const ignore = () => undefined;
    const open = openStopLog(file, { info: ignore, warn: ignore, error: ignore });
    const told: StopHistory[] = [];
    const end = open.subscribe((history) => told.push(history));
    open.began({ at, plan: planOf() });
    expect(told).toHaveLength(1);
    const other = openLog(file).begin();
    await vi.waitFor(() => expect(told.at(-1)?.records[0]?.id).toBe(other), { timeout: 10_000 });
    end();
    openLog(file).begin();
    await sleep(200);
    expect(told.at(-1)?.records).toHaveLength(2);
    expect(open.history().records).toHaveLength(3);
    open.close();
  });

  it('tells nobody of what was there before, not even whoever asks for it first', () => {
    const file = join(aFolder(), 'stops.jsonl');
    writeFileSync(file, lines(['a']));
    const { log, begin } = openLog(file);
    let told = 0;
    log.subscribe(() => told++);
    expect(log.history().records).toHaveLength(1);
    expect(told).toBe(0);
    begin();
    expect(told).toBe(1);
  });

  it('passes over damaged lines, says how many, and goes on behind one that was cut off', () => {
    const file = join(aFolder(), 'stops.jsonl');
    writeFileSync(file, `${lines(['a'])}what?\n${lines(['b']).slice(0, -20)}`);
    const { log, begin } = openLog(file);
    expect(log.history()).toMatchObject({ records: [{ id: 'a' }], problem: expect.stringContaining('2 lines of') });
    const id = begin();
    expect(log.history()).toMatchObject({
      records: [{ id }, { id: 'a' }],
      problem: expect.stringContaining('2 lines of'),
    });
  });

  it('forgets all, also what lies behind a link, and also for others', () => {
    const folder = aFolder();
    const [file, real] = [join(folder, 'stops.jsonl'), join(folder, 'elsewhere')];
    writeFileSync(real, lines(['a']));
    symlinkSync(real, file);
    writeFileSync(olderFile(file), lines(['older']));
    const { log, begin } = openLog(file);
    const other = openLog(file).log;
    const id = begin();
    expect(log.history().records).toHaveLength(3);
    expect(log.clear()).toEqual({ records: [], problem: null });
    expect([real, olderFile(file)].map((path) => readFileSync(path, 'utf8'))).toEqual(['', '']);
    log.ended(id, later, freed);
    expect(other.history()).toEqual({ records: [], problem: null });
  });

  it('keeps what could not be written, says so, and writes it when it can', () => {
    const folder = aFolder();
    const file = join(folder, 'stops.jsonl');
    mkdirSync(file);
    const { log, begin, complaints } = openLog(file);
    const id = begin();
    log.ended(id, later, freed);
    expect(log.history()).toMatchObject({
      records: [{ id, result: { outcome: 'freed' } }],
      problem: expect.stringMatching(
        /could not be read from .*could not be written to .*there is a folder in its place/,
      ),
    });
    expect(complaints).toHaveLength(2);
    rmSync(file, { recursive: true });
    const second = begin();
    expect(readStopHistory(file)).toMatchObject({ records: [{ id: second }, { id, result: {} }], problem: null });
    expect(log.history().problem).toBeNull();
  });

  it('says what an ordinary user may not read or write', async () => {
    const folder = aFolder();
    const file = join(folder, 'stops.jsonl');
    writeFileSync(file, lines(['a']));
    chmodSync(file, 0o600);
    chmodSync(folder, 0o755);
    const problem = await asOrdinaryUser([], () => {
      const { log, begin } = openLog(file);
      begin();
      return `${log.history().problem} ${log.clear().problem}`;
    });
    expect(problem).toMatch(/could not be read from .*could not be written to .*Nothing could be removed from /s);
    expect(readStopHistory(file).records).toHaveLength(1);
  });

  it('remembers the newest and sets a long log aside, without losing what is added meanwhile', async () => {
    const file = join(aFolder(), 'stops.jsonl');
    writeFileSync(olderFile(file), lines(ids(700, 'older')));
    writeFileSync(file, lines(ids(mostStops - 1, 'old')));
    const { log, begin } = openLog(file);
    expect(log.history().records).toHaveLength(mostStops);
    const last = begin();
    await vi.waitFor(() => expect(existsSync(file)).toBe(false));
    // Begun before, ended behind.
    log.ended(last, later, freed);
    expect(readFileSync(file, 'utf8')).not.toContain('begun');
    expect(log.history().records).toHaveLength(mostStops);
    expect(log.history().records[0]).toMatchObject({ id: last, result: { outcome: 'freed' } });
    const next = begin();
    expect(log.history().records).toHaveLength(mostStops);
    expect(
      log
        .history()
        .records.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual([next, last]);
    expect(log.history().records.at(-1)?.id).toBe('old1');
  });

  it('sets a log aside that long command lines have filled', async () => {
    const file = join(aFolder(), 'stops.jsonl');
    const long = lines(['a']).replace('"server --listen"', `"${'x'.repeat(30_000)}"`);
    appendFileSync(file, long.repeat(300));
    openLog(file).begin();
    await vi.waitFor(() => expect(existsSync(file)).toBe(false));
    expect(readStopHistory(file).records).toHaveLength(2);
  });
});
