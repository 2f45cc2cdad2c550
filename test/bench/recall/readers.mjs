/**
 * What each tool printed, as rows `{ protocol, port, address, zone, device, dual, owners: [{ pid, name }] }`: one for each
 * listening socket. `dual` is null where the tool does not tell whether `::` takes IPv4 too.
 */

/** ss(8). A name may hold a newline, so a row ends only where the next begins. */
export function readSs(text) {
  return text.split(/^(?=(?:tcp|udp) +\S+ +\d+ +\d+ )/m).flatMap((row) => {
    const [, protocol, local] = /^(tcp|udp) +\S+ +\d+ +\d+ +(\S+)/.exec(row) ?? [];
    if (local === undefined) return [];
    const [, host, suffix, port] = /^(.*?)(?:%([^:]+))?:(\d+)$/.exec(local) ?? [];
    const bare = host.replace(/^\[(.*)\]$/, '$1');
    const address = bare === '*' ? '::' : bare;
    return {
      ...{ protocol, port: Number(port), address, ...suffixed(address, suffix) },
      dual: /v6only:0/.test(row),
      owners: [...row.matchAll(/\("([\s\S]*?)",pid=(\d+),fd=\d+\)/g)].map(([, name, pid]) => ({
        pid: Number(pid),
        name,
      })),
    };
  });
}

/** lsof(8): a line for each descriptor; the column DEVICE is the socket's inode. */
export function readLsof(text) {
  const rows = new Map();
  for (const line of text.split('\n').slice(1)) {
    const [, command, pid, family, inode, node, name] =
      /^(\S+) +(\d+) +\S+ +\S+ +(IPv[46]) +(\d+) +\S+ +(TCP|UDP) (.*)$/.exec(line) ?? [];
    if (name === undefined || name.includes('->') || (node === 'TCP' && !name.endsWith(' (LISTEN)'))) continue;
    const [, host, port] = /^(.*):(\d+)(?: |$)/.exec(name) ?? [];
    const address = inFamily(host.replace(/^\[(.*)\]$/, '$1'), family === 'IPv6');
    const owner = {
      pid: Number(pid),
      name: command.replace(/\\x([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(`0x${hex}`)),
    };
    const row = rows.get(inode) ?? { protocol: node.toLowerCase(), port: Number(port), ...bindOf(address), owners: [] };
    row.owners.push(owner);
    rows.set(inode, row);
  }
  return [...rows.values()];
}

/** netstat(8) of net-tools: what follows `PID/` is the name, to the end of the line. */
export function readNetstat(text) {
  return text.split('\n').flatMap((line) => {
    const [, protocol, six, host, port, pid, name] =
      /^(tcp|udp)(6?) +\d+ +\d+ (\S+):(\d+) +\S+ +(?:LISTEN +)?(?:(\d+)\/(.*)|-)/.exec(line) ?? [];
    if (protocol === undefined) return [];
    const owners = pid === undefined ? [] : [{ pid: Number(pid), name: name.trimEnd() }];
    return { protocol, port: Number(port), ...bindOf(inFamily(host, six === '6')), owners };
  });
}

export function readSystemInformation(text) {
  return JSON.parse(text)
    .filter(({ state, protocol }) => state === 'LISTEN' || (protocol.startsWith('udp') && state !== 'ESTABLISHED'))
    .map(({ protocol, localAddress, localPort, pid, process }) => ({
      ...{ protocol: protocol.slice(0, 3), port: Number(localPort) },
      ...bindOf(inFamily(localAddress.replace(/^\[(.*)\]$/, '$1'), protocol.endsWith('6'))),
      owners: Number.isInteger(pid) ? [{ pid, name: process }] : [],
    }));
}

export function readPortolan(text) {
  return JSON.parse(text).listeners.map(({ protocol, port, address, zone, device, reach, owners }) => ({
    ...{ protocol, port, address, zone, owners },
    device: address.startsWith('fe80:') ? null : device,
    dual: reach.ipv4,
  }));
}

/** What a tool writes of an IPv6 socket that is really IPv4, or bound to any address. */
function inFamily(host, six) {
  if (host === '*') return six ? '::' : '0.0.0.0';
  return six && /^[\d.]+$/.test(host) ? `::ffff:${host}` : host;
}

function bindOf(host) {
  const [address, suffix] = host.split('%');
  return { address, ...suffixed(address, suffix), dual: null };
}

function suffixed(address, suffix = null) {
  return address.startsWith('fe80:') ? { zone: suffix, device: null } : { zone: null, device: suffix };
}
