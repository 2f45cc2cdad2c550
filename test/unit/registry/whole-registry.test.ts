import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import { csvCells, csvEdition, recordsOf, shippedTable, tableOf, wholeRegistry } from './support.ts';

const present = existsSync(wholeRegistry);
if (!present) process.stderr.write("IANA's own file is not beside the checkout: the import of it is not tested.\n");

describe.runIf(present)("IANA's own file", { timeout: 60_000 }, () => {
  const xml = present ? readFileSync(wholeRegistry, 'utf8') : '';
  const table = present ? tableOf(xml) : '';
  const date = /<updated>(.*?)</.exec(xml)?.[1] ?? '';

  test('is what the shipped table was made of', () => {
    expect(table === readFileSync(shippedTable, 'utf8')).toBe(true);
  });

  test('gives the same table from the CSV edition', () => {
    expect(tableOf(csvEdition(xml), date) === table).toBe(true);
  });

  test('gives each port the names of its records in their order, read here in another way', () => {
    const expected = new Map<string, string[]>();
    for (const record of recordsOf(xml)) {
      const [name = '', ports = '', protocol = '', ...rest] = csvCells(record);
      if (name === '' || ports === '' || rest.join().includes('unassigned but widespread')) continue;
      const [first = 0, last = first] = ports.split('-').map(Number);
      for (const each of protocol === '' ? transportProtocols : [protocol]) {
        for (let port = first; port <= last; port += 1) {
          const key = `${port}/${each}`;
          expected.set(key, [...(expected.get(key) ?? []), name]);
        }
      }
    }
    const registry = registryOf(table);
    const wrong = transportProtocols.flatMap((protocol) =>
      Array.from({ length: 65_536 }, (_, port) => `${port}/${protocol}`).filter((key, port) => {
        const named = registry.lookup(port, protocol).names.filter(({ kind }) => kind === 'assignment');
        const names = named.flatMap(({ name }) => (name === null ? [] : [name]));
        return names.join(' ') !== (expected.get(key) ?? []).join(' ');
      }),
    );
    expect(wrong).toEqual([]);
  });
});
