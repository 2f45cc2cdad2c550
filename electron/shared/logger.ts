/** Where a folder reports what only a maintainer needs; what a person needs goes into the state instead. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
