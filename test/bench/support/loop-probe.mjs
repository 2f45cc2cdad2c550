import { readlinkSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/**
 * Loaded with `node --import` before a program that is to be measured: answers its parent's messages with how late the
 * main thread's timers came since the last answer, and with the kernel's numbers of the threads that it started.
 */
const resolutionMs = 1;
const channel = new BroadcastChannel('loop-probe');

if (isMainThread) {
  const threads = [];
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  const lateMs = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  channel.onmessage = ({ data }) => threads.push(data);
  channel.unref();
  delays.enable();
  process.on('message', () => {
    process.send({ threads, lateMs: { p99: lateMs(delays.percentile(99)), longest: lateMs(delays.max) } });
    delays.reset();
  });
  // The program decides when it ends, not the line to its parent.
  process.channel.unref();
} else {
  channel.postMessage(Number(/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))[1]));
  channel.close();
}
