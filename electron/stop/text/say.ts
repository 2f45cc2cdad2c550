import { printable } from '../../shared/printable.ts';

export interface Holder {
  readonly pid: number;
  readonly name: string;
}

/** A process as a person would point at it. It chose its own name, which must not pass for anything else. */
export function say({ pid, name }: Holder): string {
  return `${printable(name)} (pid ${pid})`;
}
