import { highestPort, transportProtocols } from '../../shared/transport.ts';
import type { Row } from '../table/row.ts';
import { assigneeOf, referencesOf } from './bracketed.ts';
import { namedFlags, namelessFlags } from './flags.ts';
import { longestRecord, type Refusal, type RegistryRecord, refuse } from './registry-record.ts';
import { standingOf } from './standing.ts';
import { importText } from './text/spoken.ts';

/** The row of a record; null for a service name without a port. Notes become flags and are never copied. */
export function rowOfRecord(record: RegistryRecord): Row | null | Refusal {
  const { line, serviceName, portNumber, transportProtocol, registrationDate, modificationDate } = record;
  if (portNumber === '') return null;
  const length = Object.values(record).join('').length;
  if (length > longestRecord) return refuse(line, importText.tooLong(length));
  const [first, last, ...rest] = portNumber.split('-');
  const [firstPort, lastPort] = [portFrom(first), portFrom(last ?? first)];
  if (firstPort === null || lastPort === null || lastPort < firstPort || rest.length > 0) {
    return refuse(line, importText.notPort(brief(portNumber)));
  }
  const protocol = transportProtocols.find((each) => each === transportProtocol.toLowerCase());
  if (protocol === undefined && transportProtocol !== '') {
    return refuse(line, importText.notProtocol(brief(transportProtocol)));
  }
  const wrongDate = [registrationDate, modificationDate].find((date) => !/^(\d{4}-\d{2}(-\d{2})?)?$/.test(date));
  if (wrongDate !== undefined) return refuse(line, importText.notDate(brief(wrongDate)));
  if (/\s/.test(serviceName)) return refuse(line, importText.notName(brief(serviceName)));

  const place = { firstPort, lastPort, protocols: protocol === undefined ? [] : [protocol] };
  const standing = serviceName === '' ? standingOf(record) : null;
  if (standing !== null) return { ...blank, ...place, ...standing, flags: namelessFlags(record, place) };
  const { words, aliases } = descriptionOf(record);
  return {
    ...place,
    kind: serviceName === '' ? 'nameless-use' : isWidespreadUse(record) ? 'widespread-use' : 'assignment',
    name: serviceName || null,
    description: words || null,
    assignee: assigneeOf(record.assignee),
    registered: registrationDate || null,
    modified: modificationDate || null,
    references: referencesOf(record.reference),
    aliases,
    flags: namedFlags(record, place),
  };
}

const blank = {
  name: null,
  description: null,
  assignee: null,
  registered: null,
  modified: null,
  references: [],
  aliases: [],
} as const;

function portFrom(text: string | undefined): number | null {
  const port = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= highestPort ? port : null;
}

function isWidespreadUse({ assignmentNotes }: RegistryRecord): boolean {
  return /unassigned but widespread use/i.test(assignmentNotes);
}

/** On one line; the closing sentence that says which older name the row replaces becomes an alias. */
function descriptionOf({ description }: RegistryRecord): { readonly words: string; readonly aliases: string[] } {
  const line = description.replace(/\s+/g, ' ').trim();
  const match = /^(.*?) ?IANA assigned this well-formed service name as a replacement for "(\S+)"\.?$/.exec(line);
  return { words: match?.[1] ?? line, aliases: match?.[2] === undefined ? [] : [match[2]] };
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
