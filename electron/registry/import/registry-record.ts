/**
 * One record of IANA's registry, as the columns of its CSV edition have it; the XML edition is brought to the same
 * shape. `''` where the registry gives nothing. People are `[Given_Name]`, documents `[RFC6335]`, one after another.
 */
export interface RegistryRecord {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  readonly serviceName: string;
  readonly portNumber: string;
  readonly transportProtocol: string;
  readonly description: string;
  readonly assignee: string;
  readonly registrationDate: string;
  readonly modificationDate: string;
  readonly reference: string;
  readonly unauthorizedUse: string;
  readonly assignmentNotes: string;
}

/** In characters; the longest real one has 1,767. */
export const longestRecord = 50_000;

/** Why a file cannot be taken; `line` is null where the fault is of the file as a whole. */
export interface Refusal {
  readonly ok: false;
  readonly line: number | null;
  readonly reason: string;
}

/** What an edition of the registry holds. */
export interface RegistryFile {
  readonly ok: true;
  /** `YYYY-MM-DD`; null where the edition does not say. */
  readonly date: string | null;
  readonly records: readonly RegistryRecord[];
}

export function refuse(line: number | null, reason: string): Refusal {
  return { ok: false, line, reason };
}
