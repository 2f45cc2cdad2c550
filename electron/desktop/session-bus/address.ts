/**
 * The sockets of the session bus to try, in this order: those that the session names, else the one that the login
 * manager opens. Other transports than sockets of this computer are left out.
 * Source: D-Bus Specification, "Server Addresses" and "Well-known Message Bus Instances".
 */
export function busSockets(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const address = environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const runtime = environment['XDG_RUNTIME_DIR'] ?? '';
  if (address === '') return runtime === '' ? [] : [`${runtime}/bus`];
  return address.split(';').flatMap((each) => {
    const [transport, words = ''] = each.split(':');
    if (transport !== 'unix') return [];
    const pairs = new Map(words.split(',').map((pair) => [pair.split('=')[0], unescaped(pair.split('=')[1] ?? '')]));
    const [path, abstract] = [pairs.get('path'), pairs.get('abstract')];
    return path ? [path] : abstract ? [`\0${abstract}`] : [];
  });
}

/** `%20` stands for a byte. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
