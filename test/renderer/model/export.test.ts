import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, tabbedOf } from '../../../renderer/model/export/delimited.ts';
import { markdownOf } from '../../../renderer/model/export/markdown.ts';
import { portJson, portTable } from '../../../renderer/model/export/port-table.ts';
import { english } from '../../../renderer/text/english.ts';
import { aListener, anOwner } from '../support/listeners.ts';
import { liveRows } from '../support/live-rows.ts';

const groupsOf = (...listeners: Parameters<typeof liveRows>[0]) => liveRows(listeners).map(({ group }) => group);
const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\t', '=', '-', '@', ' ', 'é', '|') });

describe('CSV', () => {
  it('is read back by another program as it was written, but for the guarding apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const read: string[][] = parse(csvOf(table).text, { relax_column_count: true, record_delimiter: '\r\n' });
        const guarded = table.map((line) => line.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
        expect(read).toEqual(guarded);
      }),
    );
  });

  it('counts the cells that it guards, and leaves numbers alone', () => {
    const { text, guarded } = csvOf([['=1+1', '-5', '@x', '+49', 'plain', '-rm']]);
    expect(text).toBe("'=1+1,-5,'@x,+49,plain,'-rm\r\n");
    expect(guarded).toBe(3);
  });
});

it('keeps a tab and a line break out of what is pasted', () => {
  expect(tabbedOf([['a\tb', 'c\r\nd']]).text).toBe('a b\tc d\n');
});

it('writes names as text into Markdown', () => {
  expect(markdownOf([['Name'], ['a|b *c* <d>\ne']])).toBe('| Name |\n| --- |\n| a\\|b \\*c\\* \\<d\\> e |\n');
});

describe('the table of ports', () => {
  it('has everything that is known, and says why something is not', () => {
    const [head = [], seen = [], hidden = []] = portTable(
      groupsOf(
        aListener(3000, { owners: [anOwner(7, 'node', { cwd: { unknown: 'permission' } })], address: '0.0.0.0' }),
        aListener(4000, {
          owners: [],
          ownersComplete: false,
          ownersProblem: 'hidden (permission)',
          user: 'root',
          uid: 0,
        }),
      ),
      english,
    );
    const of = (line: readonly string[]) => Object.fromEntries(head.map((name, index) => [name, line[index]]));
    expect(of(seen)).toMatchObject({ Port: '3000', Process: 'node', Pid: '7', User: 'ada', Reach: 'any IPv4 address' });
    expect(of(seen)).toMatchObject({ Addresses: '0.0.0.0:3000', 'Last confirmed': 'now' });
    expect(of(hidden)).toMatchObject({ Port: '4000', Process: 'unknown: hidden (permission)', User: 'root' });
  });

  it('keeps the reasons as they were read in JSON', () => {
    const owners = [anOwner(7, 'node', { user: { unknown: 'timeout' } })];
    const { ports } = JSON.parse(portJson(groupsOf(aListener(3000, { owners })), english, 'now'));
    expect(ports[0]).toMatchObject({ port: 3000, owners: [{ pid: 7, user: { unknown: 'timeout' } }] });
  });
});
