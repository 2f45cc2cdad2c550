import type { RegistryCounts } from './registry.ts';
import type { Problem } from './snapshot.ts';

/** What a person may give as an edition, in bytes. The real one has 4 MB, and one with more than twice as much is refused. */
export const largestRegistryBytes = 16 * 1024 * 1024;

/** The same in base64, as a window sends it (RFC 4648: four characters for each three bytes begun). */
export const longestRegistryBase64 = 4 * Math.ceil(largestRegistryBytes / 3);

/** Which edition of IANA's registry is in use, and where it comes from. */
export interface RegistryEdition {
  /** When IANA last changed it, `YYYY-MM-DD`. */
  readonly date: string;
  readonly counts: RegistryCounts;
  readonly origin: 'shipped' | 'imported';
  /** When a person imported it, ISO 8601; null for the shipped one. */
  readonly importedAt: string | null;
  /** The date of the edition that Portolan comes with. */
  readonly shippedDate: string;
  /** What keeps an imported edition from being used, or null. */
  readonly problem: Problem | null;
}

export interface FetchProgress {
  readonly receivedBytes: number;
  /** Null where the server does not say. */
  readonly totalBytes: number | null;
}

/** What every open window is told when the registry changes or is being fetched. */
export interface RegistryState {
  readonly edition: RegistryEdition;
  /** Null when nothing is being fetched. */
  readonly fetching: FetchProgress | null;
}

/** What became of a newer edition, or of going back. Where it is not ok, nothing was changed. */
export type RegistryAnswer =
  | { readonly ok: true; readonly edition: RegistryEdition }
  | {
      readonly ok: false;
      /** `refused`: the file is at fault. `failed`: it could not be had, or not be kept. */
      readonly kind: 'refused' | 'failed';
      /** Plain words. */
      readonly reason: string;
      /** Of the file, from 1; null where the fault is of the file as a whole. */
      readonly line: number | null;
    };
