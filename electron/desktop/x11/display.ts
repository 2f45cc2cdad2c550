/** An X display as the environment names it: `[host]:number[.screen]` (X(7), "Display names"). */
export interface Display {
  /** Null: this computer's own socket. */
  readonly host: string | null;
  readonly number: number;
  readonly screen: number;
}

export function parseDisplay(text: string): Display | null {
  const found = /^(?<host>[^:]*):(?<number>\d{1,5})(?:\.(?<screen>\d{1,3}))?$/.exec(text);
  if (!found?.groups) return null;
  const { host = '', number = '', screen = '0' } = found.groups;
  return { host: host === '' || host === 'unix' ? null : host, number: Number(number), screen: Number(screen) };
}

/** What an X server wants to see of its clients, by the name of the protocol. */
export interface Credential {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * The first cookie for this display in an `.Xauthority` file; null where there is none, as for a server that lets
 * everyone in. Each record: family, then address, display number, name and data, each with its length (Xsecurity(7),
 * libXau's `AuRead.c`); all numbers have two bytes, the high one first.
 */
export function findCookie(file: Buffer, display: Display): Credential | null {
  let offset = 0;
  const number = () => {
    const value = offset + 2 <= file.length ? file.readUInt16BE(offset) : 0;
    offset += 2;
    return value;
  };
  const field = () => {
    const length = number();
    offset += length;
    return file.subarray(offset - length, offset);
  };
  while (offset < file.length) {
    number();
    field();
    const of = field().toString('latin1');
    const name = field().toString('latin1');
    const data = field();
    if (name === 'MIT-MAGIC-COOKIE-1' && (of === '' || Number(of) === display.number)) return { name, data };
  }
  return null;
}
