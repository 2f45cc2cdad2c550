import type { Reference } from '../shared/registry.ts';
import type { Software, UsedPort } from './facts.ts';
import type { PortRecord, SoftwareRecord, UsesFile } from './facts-files.ts';

/** Fills in what the file leaves out. Throws where a source is named that the record does not have. */
export function softwareOf({ software }: UsesFile): readonly Software[] {
  return software.map((record) => {
    const [usualSource] = Object.keys(record.sources);
    return {
      name: record.name,
      kind: record.kind,
      runtime: record.runtime,
      marks: {
        processes: record.processes ?? [],
        commands: record.commands?.map((words) => words.split(' ')) ?? [],
        images: record.images ?? [],
        units: record.units ?? [],
        files: record.files ?? [],
        packages: record.packages ?? [],
      },
      offset: record.offset ?? false,
      nextFree: record.nextFree === undefined ? null : sourceOf(record, record.nextFree, undefined),
      ports: record.ports.map((each) => usedPort(each, sourceOf(record, each.source ?? usualSource, each.line))),
    };
  });
}

function usedPort(used: PortRecord, source: Reference): UsedPort {
  return {
    firstPort: used.port,
    lastPort: used.last ?? used.port,
    protocols: used.protocols ?? ['tcp'],
    role: used.role,
    confidence: used.confidence ?? 'high',
    os: used.os ?? null,
    whenConfigured: used.whenConfigured ?? false,
    note: used.note ?? null,
    source,
  };
}

function sourceOf({ name, sources }: SoftwareRecord, label: string | undefined, line: number | undefined): Reference {
  const url = label === undefined ? undefined : sources[label];
  if (label === undefined || url === undefined) throw new Error(`${name} has no source ${label ?? ''}`);
  return { label, url: line === undefined ? url : `${url}#L${line}` };
}
