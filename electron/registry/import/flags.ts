import type { Row } from '../table/row.ts';
import type { RegistryRecord } from './registry-record.ts';

type Ports = Pick<Row, 'firstPort' | 'lastPort'>;

/** What a note is worth keeping for. The first group of a pattern, where there is one, is the flag's detail. */
const notePatterns: readonly (readonly [flag: string, pattern: RegExp])[] = [
  ['alias-of', /this entry is an alias to "([^"\s]+)"/i],
  ['duplicate-of', /duplicate of the "([^"\s]+)" service/i],
  ['instead', /\buse (\d{1,5}) instead/i],
  ['instead', /\bmoved to port (\d{1,5})/i],
  ['conflict', /conflict/i],
  ['unofficial-use', /\(?unoff\w+\)? (?:is )?using/i],
  ['removed-before', /previously (?:noted )?"?removed on (\d{4}-\d{2}-\d{2})/i],
  ['discovery', /defined txt keys:\s+(?!none\b)\S/i],
];

export function namedFlags(record: RegistryRecord, ports: Ports): readonly string[] {
  const earlier = /^port \d+ previously assigned to/i.test(record.assignmentNotes) ? ['previously-assigned'] : [];
  return [...noteFlags(record), ...earlier, ...unauthorizedUse(record, ports)];
}

export function namelessFlags(record: RegistryRecord, ports: Ports): readonly string[] {
  const possible = /\bpossibly\b/i.test(record.description) ? ['possible-use'] : [];
  return [...noteFlags(record), ...possible, ...unauthorizedUse(record, ports)];
}

function noteFlags({ assignmentNotes }: RegistryRecord): readonly string[] {
  return notePatterns.flatMap(([flag, pattern]) => {
    const match = pattern.exec(assignmentNotes);
    if (!match) return [];
    return [match[1] === undefined ? flag : `${flag}=${match[1]}`];
  });
}

/** With the ports meant, where the report names some of a wider range. */
function unauthorizedUse({ unauthorizedUse: report }: RegistryRecord, { firstPort, lastPort }: Ports): string[] {
  if (report === '') return [];
  const named = [...report.matchAll(/\d+(?:-\d+)?/g)]
    .map(([text]) => text)
    .filter((text) => text.split('-').every((end) => firstPort <= Number(end) && Number(end) <= lastPort));
  return [firstPort === lastPort || named.length === 0 ? 'unauthorized-use' : `unauthorized-use=${named.join(',')}`];
}
