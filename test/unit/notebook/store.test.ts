import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addVisit, removeRating, removeVisits, setNote, setRating } from '../../../electron/notebook/edits.ts';
import { readNotebookFile } from '../../../electron/notebook/notebook-file.ts';
import { openNotebook } from '../../../electron/notebook/open-notebook.ts';
import { mostVisits, noEntries } from '../../../electron/shared/notebook.ts';
import { aFolder } from '../../support/folder.ts';
import { asOrdinaryUser } from '../../support/ordinary-user.ts';
import { openStore } from './support.ts';

const at = '2026-11-22T10:00:00.000Z';
const label = (port: number, text: string | null) => setNote({ port, label: text, note: null });
const rating = { port: 80, face: 'helpful', note: null, at, registryDate: '2026-08-17' } as const;
const posix = process.platform !== 'win32';

describe('a notebook', () => {
  it('is empty, without a problem, before anything was written, and reading makes no file', () => {
    const file = join(aFolder(), 'portolan/notebook.json');
    expect(openStore(file).get()).toEqual({ ...noEntries, revision: 0, problem: null });
    expect(existsSync(join(file, '..'))).toBe(false);
  });

  it('keeps what is written, for whoever opens it next', async () => {
    const file = join(aFolder(), 'notebook.json');
    const store = openStore(file);
    await store.change(setNote({ port: 5432, label: ' main db ', note: 'of the shop' }));
    await store.change(setRating(rating));
    const { notes, ratings } = openStore(file).get();
    expect(notes).toEqual([{ port: 5432, label: 'main db', note: 'of the shop' }]);
    expect(ratings).toEqual([rating]);
  });

  it('removes a note with neither label nor text, a rating, and the visits', async () => {
    const file = join(aFolder(), 'notebook.json');
    const store = openStore(file);
    for (const edit of [label(1, 'a'), setRating(rating), addVisit(1, at)]) await store.change(edit);
    for (const edit of [label(1, '  '), removeRating(80), removeVisits]) await store.change(edit);
    expect(openStore(file).get()).toMatchObject(noEntries);
  });

  it('has one rating and one visit for a port, the newest visits first, and no more than it may', async () => {
    const store = openStore(join(aFolder(), 'notebook.json'));
    for (let port = 0; port < mostVisits + 5; port++) await store.change(addVisit(port, at));
    await store.change(addVisit(50, at));
    await store.change(setRating(rating));
    const { visits, ratings } = await store.change(setRating({ ...rating, face: 'unsure' }));
    expect(visits.slice(0, 2).map(({ port }) => port)).toEqual([50, mostVisits + 4]);
    expect(visits).toHaveLength(mostVisits);
    expect(ratings).toEqual([{ ...rating, face: 'unsure' }]);
  });

  it.runIf(posix)('is for its owner alone', async () => {
    const folder = join(aFolder(), 'portolan');
    await openStore(join(folder, 'notebook.json')).change(label(1, 'a'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'notebook.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['notebook.json']);
  });

  it('keeps the lists that a change leaves alone', async () => {
    const store = openStore(join(aFolder(), 'notebook.json'));
    const { notes } = await store.change(label(1, 'a'));
    const visited = await store.change(addVisit(1, at));
    expect(visited.notes).toBe(notes);
    expect(visited.visits).toHaveLength(1);
  });

  it('does not write where there is nothing to change', async () => {
    const file = join(aFolder(), 'notebook.json');
    const store = openStore(file);
    await store.change(label(1, 'a'));
    const { ino } = statSync(file);
    await store.change(label(1, 'a'));
    expect(statSync(file).ino).toBe(ino);
  });
});

describe('two doors to one notebook', () => {
  it('lose nothing of each other', async () => {
    const file = join(aFolder(), 'notebook.json');
    const [a, b] = [openStore(file), openStore(file)];
    await Promise.all(Array.from({ length: 40 }, (_, port) => (port % 2 ? a : b).change(label(port, `p${port}`))));
    expect(a.get().notes).toHaveLength(40);
    expect(b.get().notes).toEqual(a.get().notes);
  });

  it('notice what the other wrote, and tell it once', async () => {
    const file = join(aFolder(), 'portolan/notebook.json');
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const staying = openNotebook(file, log);
    try {
      const heard: (string | null | undefined)[] = [];
      const told = new Promise<void>((resolve) => {
        staying.subscribe(({ notes }) => {
          heard.push(notes[0]?.label);
          resolve();
        });
      });
      await openStore(file).change(label(80, 'front door'));
      await told;
      expect(heard).toEqual(['front door']);
      expect(staying.get().notes).toHaveLength(1);
    } finally {
      await staying.close();
    }
  });

  it('a door that closes waits for what was just asked for', async () => {
    const file = join(aFolder(), 'portolan/notebook.json');
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const closing = openNotebook(file, log);
    void closing.change(label(80, 'front door'));
    void closing.change(label(443, 'back door'));
    await closing.close();
    expect(readNotebookFile(file).entries.notes.map(({ port }) => port)).toEqual([80, 443]);
  });
});

describe('a damaged notebook', () => {
  const bad = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('notebook.damaged-'));

  it('is kept beside the file, and what can be saved of it lives on', async () => {
    const folder = aFolder();
    const file = join(folder, 'notebook.json');
    const damaged = '{ "version": 1,\n"notes": [\n{"port":80,"label":"front","note":null},\n{"port":81,"lab';
    writeFileSync(file, damaged);
    const store = openStore(file);
    expect(store.get()).toMatchObject({ notes: [{ port: 80 }], problem: expect.stringContaining('is damaged') });
    expect(readFileSync(file, 'utf8')).toBe(damaged);

    const { notes, problem } = await store.change(label(443, 'tls'));
    expect(notes.map(({ port }) => port)).toEqual([80, 443]);
    const [aside = ''] = bad(folder);
    expect(aside).toBe('notebook.damaged-2026-11-22T10-00-00.000Z.json');
    expect(problem).toContain(aside);
    expect(problem).toContain('1 entry could be saved');
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(damaged);
    expect(readNotebookFile(file).kind).toBe('whole');
  });

  it('of any bytes is never thrown over and never lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const folder = aFolder();
        const file = join(folder, 'notebook.json');
        writeFileSync(file, bytes);
        await openStore(file).change(label(1, 'a'));
        const [aside = ''] = bad(folder);
        expect(Buffer.compare(readFileSync(join(folder, aside)), Buffer.from(bytes))).toBe(0);
        expect(openStore(file).get().notes).toEqual([{ port: 1, label: 'a', note: null }]);
      }),
      { numRuns: 60 },
    );
  });

  it('is left as it is where it cannot be set aside', async () => {
    const folder = aFolder();
    const file = join(folder, 'notebook.json');
    writeFileSync(file, 'damaged');
    writeFileSync(join(folder, 'notebook.damaged-2026-11-22T10-00-00.000Z.json'), 'an older one');
    await expect(openStore(file).change(label(1, 'a'))).rejects.toThrow('could not be set aside');
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });
});

describe('a notebook that cannot be written', () => {
  it('of a later version is shown and left alone', async () => {
    const file = join(aFolder(), 'notebook.json');
    const later = '{"version":2,"notes":[{"port":80,"label":"front","note":null}],"new":true}';
    writeFileSync(file, later);
    const store = openStore(file);
    expect(store.get()).toMatchObject({ notes: [{ port: 80 }], problem: expect.stringContaining('later version') });
    await expect(store.change(label(1, 'a'))).rejects.toThrow('later version');
    expect(readFileSync(file, 'utf8')).toBe(later);
    expect(store.get().notes).toHaveLength(1);
  });

  it('because a folder is in its place is not called empty', async () => {
    const file = join(aFolder(), 'notebook.json');
    mkdirSync(file);
    const store = openStore(file);
    expect(store.get().problem).toContain('could not be read');
    await expect(store.change(label(1, 'a'))).rejects.toThrow('there is a folder in its place');
  });

  it.runIf(posix)('in a folder that is closed says so and stays as it was', async () => {
    const folder = aFolder();
    const store = openStore(join(folder, 'notebook.json'));
    await store.change(label(1, 'a'));
    chmodSync(folder, 0o500);
    await asOrdinaryUser([folder, join(folder, 'notebook.json')], () =>
      expect(store.change(label(2, 'b'))).rejects.toThrow('your user may not do that there'),
    );
    chmodSync(folder, 0o700);
    expect(store.get().notes).toEqual(openStore(join(folder, 'notebook.json')).get().notes);
  });
});

describe('the lock', () => {
  it('of a process that ended in the middle is broken after a while, once', async () => {
    const file = join(aFolder(), 'notebook.json');
    writeFileSync(`${file}.lock`, 'of a process that is gone');
    const stores = Array.from({ length: 5 }, () => openStore(file));
    await Promise.all(stores.map((store, port) => store.change(label(port, 'kept'))));
    expect(openStore(file).get().notes).toHaveLength(5);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('that others keep taking is waited for, and then told of, with nothing saved', async () => {
    const file = join(aFolder(), 'notebook.json');
    let turn = 0;
    const sleep = async () => writeFileSync(`${file}.lock`, `another ${turn++}`);
    await sleep();
    let clockMs = 0;
    const store = openStore(file, { sleep, monotonicMs: () => (clockMs += 10) });
    await expect(store.change(label(1, 'a'))).rejects.toThrow('another Portolan is writing');
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it('that was taken over meanwhile keeps its late holder from writing', async () => {
    const file = join(aFolder(), 'notebook.json');
    const store = openStore(file);
    const late = store.change((entries) => {
      writeFileSync(`${file}.lock`, 'of another');
      return label(1, 'a')(entries);
    });
    await expect(late).rejects.toThrow('another Portolan is writing');
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe('of another');
  });
});
