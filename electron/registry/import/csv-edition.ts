import { CsvError, parse } from 'csv-parse/sync';
import { longestRecord, type Refusal, type RegistryFile, type RegistryRecord, refuse } from './registry-record.ts';
import { importText } from './text/spoken.ts';

/** The columns of IANA's CSV edition, in its order. */
const columns = [
  'Service Name',
  'Port Number',
  'Transport Protocol',
  'Description',
  'Assignee',
  'Contact',
  'Registration Date',
  'Modification Date',
  'Reference',
  'Service Code',
  'Unauthorized Use Reported',
  'Assignment Notes',
] as const;

/** Reads IANA's CSV edition, which does not say its own date. Line ends inside quotes may differ from those outside. */
export function readCsvEdition(text: string): RegistryFile | Refusal {
  // Asked first: what is wrong with the CSV of something else is of no interest.
  if (text.trimStart().split(/\r?\n/, 1)[0] !== columns.join(',')) {
    return refuse(1, importText.neitherEdition(columns.join(', ')));
  }
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
  let linesBefore = 0;
  try {
    parse(text, {
      skip_empty_lines: true,
      // A quote left open must not take in all that follows.
      max_record_size: longestRecord,
      on_record: (cells, { lines }) => {
        rows.push({ cells, line: linesBefore + 1 });
        linesBefore = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    return refuse(line, importText.notCsv(error.message));
  }
  return { ok: true, date: null, records: rows.slice(1).map(({ cells, line }) => recordOf(cells, line)) };
}

/** Fields are trimmed only: what they mean is the same work for both editions. */
function recordOf(cells: readonly string[], line: number): RegistryRecord {
  const cell = (title: (typeof columns)[number]) => (cells[columns.indexOf(title)] ?? '').trim();
  return {
    line,
    serviceName: cell('Service Name'),
    portNumber: cell('Port Number'),
    transportProtocol: cell('Transport Protocol'),
    description: cell('Description'),
    assignee: cell('Assignee'),
    registrationDate: cell('Registration Date'),
    modificationDate: cell('Modification Date'),
    reference: cell('Reference'),
    unauthorizedUse: cell('Unauthorized Use Reported'),
    assignmentNotes: cell('Assignment Notes'),
  };
}
