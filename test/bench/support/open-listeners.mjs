import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `COUNT`: opens that many TCP listeners, says "ready", and keeps them until its input ends.
 * `blink`: opens one every six seconds and closes it again after three, and says of each its port and when it listened.
 */
const [what = ''] = process.argv.slice(2);
process.stdin.resume().once('end', () => process.exit(0));

if (what === 'blink') {
  for (let beat = 0; ; beat++) {
    const server = await listen();
    console.log(JSON.stringify({ port: server.address().port, at: performance.timeOrigin + performance.now() }));
    await sleep(3_000);
    server.close();
    // Not a whole number of seconds, or every opening would meet the same moment between two readings.
    await sleep(3_000 + ((beat * 173) % 500));
  }
}
for (let opened = 0; opened < Number(what); opened++) await listen();
console.log('ready');

async function listen() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
