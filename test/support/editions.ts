import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openTable } from '../../electron/registry/table/port-table.ts';

const shipped = resolve(import.meta.dirname, '../../resources/registry/ports.tsv');

export interface EditionOptions {
  readonly date?: string;
  /** Leaves out records, to make less than a whole registry. */
  readonly keep?: (port: number) => boolean;
}

/**
 * An XML edition as large as the real one, made from the shipped table, so that the tests need no other file: the same
 * ports, names and protocols, one record for each.
 */
export function wholeEdition({ date = '2026-08-17', keep = () => true }: EditionOptions = {}): string {
  const rows = [...openTable(readFileSync(shipped, 'latin1')).rowsAbove(-1)].filter(({ firstPort }) => keep(firstPort));
  const records = rows.flatMap(({ firstPort, lastPort, protocols, kind, name, description, registered }) => {
    const ports = firstPort === lastPort ? `${firstPort}` : `${firstPort}-${lastPort}`;
    const note = kind === 'widespread-use' ? '<note>This entry records an unassigned but widespread use</note>' : '';
    const words = name === null && kind !== 'nameless-use' ? capital(kind) : (description ?? '');
    return (protocols.length === 0 ? [null] : protocols).map((protocol) =>
      [
        registered === null ? '<record>' : `<record date="${registered}">`,
        name === null ? '' : `<name>${escaped(name)}</name>`,
        protocol === null ? '' : `<protocol>${protocol}</protocol>`,
        `<description>${escaped(words)}</description><number>${ports}</number>${note}</record>`,
      ].join(''),
    );
  });
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    '<registry xmlns="http://www.iana.org/assignments" id="service-names-port-numbers">',
    `<updated>${date}</updated>`,
    ...records,
    // Names without a port make up the rest of the registry.
    ...Array.from({ length: 14_533 - records.length }, (_, index) => `<record><name>portless-${index}</name></record>`),
    '</registry>',
    '',
  ].join('\n');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
