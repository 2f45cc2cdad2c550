import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSocketTable } from '../../../../electron/sockets/linux/socket-table.ts';

const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const listening =
  '   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   105        0 4711 1 00000000 100 0 0 10 0';
const established =
  '   1: 0100007F:1538 0100007F:D431 01 00000000:00000000 00:00000000 00000000   105        0 4712 1 00000000 20 4 30 10 -1';

test('takes the listening rows and leaves the connections', () => {
  expect(parseSocketTable([header, listening, established, ''].join('\n'), 'tcp', 4)).toMatchObject({
    rows: [{ protocol: 'tcp', family: 4, address: '127.0.0.1', port: 5432, uid: 105, inode: 4711 }],
    malformedLines: 0,
    listeningFirst: true,
  });
});

test('an unconnected UDP socket listens, a connected one does not', () => {
  const row = (state: string, inode: number) =>
    `  12: 00000000:14E9 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 2 00000000 0`;
  const table = parseSocketTable([header, row('07', 1), row('01', 2), ''].join('\n'), 'udp', 4);
  expect(table.rows.map(({ inode }) => inode)).toEqual([1]);
});

test('a row that was known is the same object, but for the kernel’s own sockets', () => {
  const ofKernel = listening.replace('4711', '0');
  const text = [header, listening, ofKernel, ofKernel, ''].join('\n');
  const first = parseSocketTable(text, 'tcp', 4);
  const second = parseSocketTable(text, 'tcp', 4, first.rowsByText);
  expect(second.rows[0]).toBe(first.rows[0]);
  expect(new Set(second.rows).size).toBe(3);
});

test('tells when a listening row follows one that does not listen', () => {
  const { rows, listeningFirst } = parseSocketTable([header, established, listening, ''].join('\n'), 'tcp', 4);
  expect({ rows: rows.length, listeningFirst }).toEqual({ rows: 1, listeningFirst: false });
});

test('a line cut short is counted, not guessed', () => {
  const table = parseSocketTable([header, listening, listening.slice(0, 60)].join('\n'), 'tcp', 4);
  expect(table).toMatchObject({ rows: [{ port: 5432 }], malformedLines: 1 });
});

test('an IPv6 row in the IPv4 table is malformed', () => {
  const row = listening.replace('0100007F', '00000000000000000000000001000000');
  expect(parseSocketTable(`${header}\n${row}`, 'tcp', 4)).toMatchObject({ rows: [], malformedLines: 1 });
});

test('arbitrary text gives no row', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(parseSocketTable(`${header}\n${text}`, 'tcp', 4).rows).toEqual([]);
    }),
  );
});
