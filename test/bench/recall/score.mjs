/** How much of the truth some rows tell, as cells: present, exact address, all owners, whole name. */
export function score(rows, truth) {
  const pairs = truth.map((socket) => [socket, takeRow(socket, rows, truth)]);
  const named = pairs.filter(([{ isNamed }]) => isNamed);
  return [
    ratio(pairs, (_socket, row) => row !== null),
    ratio(pairs, isExact),
    ratio(pairs, hasAllOwners),
    ratio(named, hasWholeName),
  ];
}

/** Of the rows for its protocol and port, the one that tells most; sockets that are alike need as many rows. */
function takeRow(socket, rows, truth) {
  const candidates = rows.filter(({ protocol, port }) => protocol === socket.protocol && port === socket.port);
  const merits = (row) => 4 * isExact(socket, row) + 2 * hasAllOwners(socket, row) + shares(socket, row);
  const twins = truth.filter(({ protocol, port }) => protocol === socket.protocol && port === socket.port);
  // With fewer rows than sockets, the last of them have none.
  if (twins.indexOf(socket) >= candidates.length) return null;
  return candidates.toSorted((a, b) => merits(b) - merits(a))[0] ?? null;
}

/** A tool that does not tell whether `::` takes IPv4 too is taken to mean that it does. */
function isExact({ address, zone, device = null, reach }, row) {
  if (row === null || row.address !== address || row.zone !== zone || row.device !== device) return false;
  return address !== '::' || (row.dual ?? true) === reach.ipv4;
}

function hasAllOwners({ owners }, row) {
  const pids = new Set(row?.owners.map(({ pid }) => pid));
  return pids.size === owners.length && owners.every(({ pid }) => pids.has(pid));
}

function shares({ owners }, row) {
  return row.owners.some(({ pid }) => owners.some((owner) => owner.pid === pid));
}

function hasWholeName({ owners: [owner] }, row) {
  return row?.owners.some(({ pid, name }) => pid === owner.pid && name === owner.name) === true;
}

function ratio(pairs, holds) {
  return `${pairs.filter(([socket, row]) => holds(socket, row)).length}/${pairs.length}`;
}
