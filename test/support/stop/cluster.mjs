import cluster from 'node:cluster';
import { createServer } from 'node:http';

/**
 * A server with two workers, each of which is replaced when it ends: `cluster.mjs SCHED_RR|SCHED_NONE PORT`. It says
 * `ready PID…` with the workers' pids, and ends after a minute.
 */
const [policy, port] = process.argv.slice(2);
cluster.schedulingPolicy = cluster[policy];
if (cluster.isPrimary) {
  const ready = [];
  cluster.on('listening', ({ process: worker }) => {
    if (ready.push(worker.pid) === 2) console.log(`ready ${ready.join(' ')}`);
  });
  cluster.on('exit', () => cluster.fork());
  cluster.fork();
  cluster.fork();
} else {
  createServer((_, answer) => answer.end()).listen(Number(port), '127.0.0.1');
}
setTimeout(() => process.exit(), 60_000);
