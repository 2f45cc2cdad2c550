import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Holds sockets open until its parent goes away. The parent sends `{ listen: [{ protocol, address, port }] }`,
 * `{ close: port }` or `{ connect: pairs, address }`, and gets `{}` back once that is so, or `{ error }`.
 */
const held = new Map();
const connections = [];
/** Fewer than the length of the queue in which a listener lets them wait (511, Node's own default). */
const atOnce = 200;

process.on('disconnect', () => process.exit());
process.on('message', async (order) => {
  try {
    if (order.listen) for (const socket of order.listen) held.set(socket.port, await listen(socket));
    if (order.close) await close(order.close);
    if (order.connect) await connectPairs(order.connect, order.address);
    process.send({});
  } catch (error) {
    process.send({ error: error.message });
  }
});

async function listen({ protocol, address, port }) {
  if (protocol === 'udp') {
    const socket = createSocket(address.includes(':') ? { type: 'udp6', ipv6Only: true } : { type: 'udp4' });
    socket.bind({ address, port, exclusive: true });
    await once(socket, 'listening');
    return socket;
  }
  const server = createServer().listen({ host: address, port, exclusive: true, ipv6Only: true });
  await once(server, 'listening');
  return server;
}

async function close(port) {
  const socket = held.get(port);
  held.delete(port);
  socket.close();
  await once(socket, 'close');
}

/** Both ends stay here; the listener that accepted them is closed again. */
async function connectPairs(pairs, address) {
  const accepted = [];
  const server = createServer((socket) => accepted.push(socket)).listen({ host: address, port: 0 });
  await once(server, 'listening');
  const { port } = server.address();
  for (let left = pairs; left > 0; left -= atOnce) {
    const sockets = Array.from({ length: Math.min(left, atOnce) }, () => connect(port, address));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    connections.push(...sockets);
  }
  while (accepted.length < pairs) await once(server, 'connection');
  connections.push(...accepted);
  server.close();
}
