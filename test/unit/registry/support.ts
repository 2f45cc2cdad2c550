import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImportOptions, importTable } from '../../../electron/registry/import/import-table.ts';

export const excerptPath = resolve(import.meta.dirname, 'excerpt.xml');
export const excerpt = readFileSync(excerptPath, 'utf8');
export const shippedTable = resolve(import.meta.dirname, '../../../resources/registry/ports.tsv');
/** IANA's own file, where it lies beside the checkout. */
export const wholeRegistry = resolve(import.meta.dirname, '../../../../shared/registry/service-names-port-numbers.xml');

/** Takes any small registry of the year. */
export const lenient = { minimumRecords: 1, today: '2026-12-31', inUse: null } as const;

export function importText(text: string, date: string | null = null, change: Partial<ImportOptions> = {}) {
  return importTable(Buffer.from(text), { ...lenient, date, ...change });
}

/** The table of a text that must be accepted. */
export function tableOf(text: string, date: string | null = null): string {
  const imported = importText(text, date);
  if (!imported.ok) throw new Error(`${imported.line}: ${imported.reason}`);
  return imported.table;
}

/** One record of the XML edition as the twelve cells that IANA's CSV edition has for it. Shares nothing with the importer. */
export function csvCells(record: string): readonly string[] {
  const inside = (tag: string) => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(record)?.[1] ?? '';
  const attribute = (name: string) => new RegExp(`^<record[^>]* ?${name}="([^"]*)"`).exec(record)?.[1] ?? '';
  const assignee = plain(inside('assignee'));
  const outside = record.replace(/<(assignee|description|note)>.*?<\/\1>/gs, '');
  const links = [...outside.matchAll(/<xref [^>]*?(?:\/>|>.*?<\/xref>)/gs)].map(([link]) => link);
  const people = links.filter((link) => link.includes('"person"')).map(plain);
  const documents = links.filter((link) => !link.includes('"person"')).map(plain);
  return [
    plain(inside('name')),
    plain(inside('number')),
    plain(inside('protocol')),
    plain(inside('description')),
    assignee || people.join(''),
    people.join(''),
    attribute('date'),
    attribute('updated'),
    documents.join(''),
    plain(inside('sc')),
    plain(inside('unauthorized')),
    plain(inside('note')),
  ];
}

/** IANA's CSV edition of an XML edition: records end in CRLF, lines inside quotes in LF. */
export function csvEdition(xml: string): string {
  const header =
    'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes';
  const lines = recordsOf(xml).map((record) => csvCells(record).map(quoted).join(','));
  return [header, ...lines, ''].join('\r\n');
}

export function recordsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<record[ >].*?<\/record>/gs)].map(([record]) => record);
}

function plain(markup: string): string {
  return markup
    .replace(/<xref type="([^"]*)"(?: data="([^"]*)")?(?: section="([^"]*)")?(?:\/>|>(.*?)<\/xref>)/gs, linkLabel)
    .replace(/(<br ?\/>)+\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

function linkLabel(_all: string, type: string, data = '', section?: string, words?: string): string {
  const target = type === 'rfc' ? data.toUpperCase() : data;
  return `[${words ?? (section === undefined ? target : `${target}, Section ${section}`)}]`;
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
