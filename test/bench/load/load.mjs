import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const firstPort = 10_000;
/** Above every listener: a connection's own end must not sit on a port that a listener is about to take. */
const ephemeralPorts = '20000 65000';
const mostHolders = 10;
/** Two descriptors each, well under the usual hard limit of 20,000 for one process and more. */
const pairsPerHolder = 5_000;
/** The port that opens and closes between two readings. */
const changingPort = firstPort - 1;

/** Four kinds in turn, so that all four tables of the kernel have rows. */
const kinds = [
  { protocol: 'tcp', address: '127.0.0.1' },
  { protocol: 'tcp', address: '0.0.0.0' },
  { protocol: 'tcp', address: '::' },
  { protocol: 'udp', address: '127.0.0.1' },
  { protocol: 'udp', address: '::' },
];

/**
 * Fills the network namespace that this process is in, which must be its own and empty: exactly so many listeners,
 * established loopback pairs and idle processes. Everything ends with this process.
 */
export async function createLoad({ listeners, pairs, processes }) {
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  writeFileSync('/proc/sys/net/ipv4/ip_local_port_range', ephemeralPorts);
  for (let each = 0; each < processes; each++) spawn('sleep', ['infinity'], { stdio: 'ignore' });

  const holders = Array.from({ length: Math.min(listeners, mostHolders) }, () =>
    fork(join(import.meta.dirname, 'hold.mjs')),
  );
  const sockets = Array.from({ length: listeners }, (_, index) => ({
    ...kinds[index % kinds.length],
    port: firstPort + index,
  }));
  await Promise.all(
    holders.map((holder, index) =>
      order(holder, { listen: sockets.filter((_, each) => each % holders.length === index) }),
    ),
  );
  for (let left = pairs, host = 2; left > 0; left -= pairsPerHolder, host++) {
    const holder = fork(join(import.meta.dirname, 'hold.mjs'));
    await order(holder, { connect: Math.min(left, pairsPerHolder), address: `127.0.0.${host}` });
  }
  checkConnections(pairs);

  let changingIsOpen = false;
  return {
    /** Opens the changing listener, or closes it again; resolves with the number of listeners that there are now. */
    async change() {
      const [holder] = holders;
      const listen = [{ protocol: 'tcp', address: '127.0.0.1', port: changingPort }];
      await order(holder, changingIsOpen ? { close: changingPort } : { listen });
      changingIsOpen = !changingIsOpen;
      return listeners + (changingIsOpen ? 1 : 0);
    },
  };
}

async function order(holder, what) {
  holder.send(what);
  const [{ error }] = await once(holder, 'message');
  if (error) throw new Error(`the load could not be made: ${error}`);
}

function checkConnections(pairs) {
  const rows = readFileSync('/proc/net/tcp', 'latin1').split('\n').slice(1);
  // State 01 is TCP_ESTABLISHED (Documentation/networking/proc_net_tcp.rst).
  const established = rows.filter((row) => row.trim().split(/\s+/)[3] === '01').length;
  if (established !== 2 * pairs) throw new Error(`${established} ends of connections are open instead of ${2 * pairs}`);
}
