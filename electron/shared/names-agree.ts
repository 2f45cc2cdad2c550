/**
 * Whether a program bears the name of a service, as `sshd` does `ssh`, `postgres` `postgresql` and `redis-server`
 * `redis`: one begins with the other. A likeness, and no proof that it is that service.
 */
export function namesAgree(program: string, service: string): boolean {
  const [a, b] = [plain(program), plain(service)];
  if (Math.min(a.length, b.length) < 3) return a === b && a !== '';
  return a.startsWith(b) || b.startsWith(a);
}

function plain(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/\.exe$/, '')
      // Servers of ONC RPC and of inetd(8) bear what starts them before their name: `rpc.mountd`, `in.tftpd`.
      .replace(/^(rpc|in)\./, '')
      .replaceAll(/[^a-z0-9]/g, '')
  );
}
