/**
 * The address to hand to the system's browser, or null for one that our page has no business opening: a story's
 * source or a server on this computer.
 * @param cited what the stories told so far refer to, as `URL.href` has it
 * @param ownAddresses of this computer; with a zone, which no address of a browser has, they match nothing
 */
export function externalAddress(
  address: string,
  cited: ReadonlySet<string>,
  ownAddresses: readonly string[],
): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  if (!/^https?:$/.test(url.protocol)) return null;
  return cited.has(url.href) || isHere(url.hostname, ownAddresses) ? url.href : null;
}

/** `hostname` as a URL has it: numbers of an IPv4 address in full, IPv6 in brackets. */
function isHere(hostname: string, ownAddresses: readonly string[]): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host) || ownAddresses.includes(host);
}
