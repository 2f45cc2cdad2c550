/** What a project's folder tells of the software in it: hints, since any file can lie there. */
export interface ProjectFiles {
  readonly folder: string;
  /** Names of the files and folders directly in it. */
  readonly files: readonly string[];
  /** Names of the packages that it depends on, as its manifest lists them. */
  readonly packages: readonly string[];
}
