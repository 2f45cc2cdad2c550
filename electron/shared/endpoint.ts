/** `127.0.0.1:80`, `[::1]:80` or `[fe80::1%eth0]:80`. */
export function formatEndpoint(address: string, port: number, zone: string | null = null): string {
  const host = zone === null ? address : `${address}%${zone}`;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
