import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

const hourMs = 3_600_000;

/** Who held a port, from and until how many hours ago; null: until another takes over. */
const spans = [
  { port: 5432, name: 'postgres', place: 'data', from: 22, until: 13.2 },
  { port: 5432, name: 'node', place: 'shop', from: 12.6, until: 9.1 },
  { port: 5432, name: 'postgres', place: 'data', from: 9, until: 0.4 },
  { port: 3000, name: 'next-server', place: 'shop', from: 20.5, until: 17 },
  { port: 3000, name: 'next-server', place: 'shop', from: 16.2, until: 12 },
  { port: 3000, name: 'python3', place: 'notebooks', from: 11, until: 10.1 },
  { port: 3000, name: 'next-server', place: 'shop', from: 6, until: 0.5 },
  { port: 5173, name: 'vite', place: 'admin', from: 19, until: 15 },
  { port: 5173, name: 'vite', place: 'admin', from: 5, until: 1.2 },
  { port: 6379, name: 'redis-server', place: 'data', from: 22, until: 0.4 },
  { port: 8080, name: 'java', place: 'billing', from: 18, until: 14.5 },
  { port: 8080, name: 'http-server', place: 'docs', from: 4, until: 2 },
  { port: 9229, name: 'node', place: 'shop', from: 3.5, until: 3.2 },
  { port: 1025, name: 'mailpit', place: null, from: 15, until: 2.5 },
];

/** Writes a day of a developer's ports into a data folder, as Portolan would have recorded it. */
export function writeDemoHistory(dataFolder, nowMs) {
  const moment = (hoursAgo) => new Date(nowMs - hoursAgo * hourMs).toISOString();
  const frame = { scope: 'loopback', scopeBefore: null, holderBefore: null, since: null, protocol: 'tcp' };
  const events = spans.flatMap(({ port, name, place, from, until }, index) => {
    const key = `tcp ${port} demo-${index}`;
    const holder = { name, pid: 4_000 + index, place, user: 'ada' };
    const common = { ...frame, port, holder, key, sockets: [`demo-${index}`] };
    return [
      { left: null, event: { ...common, kind: 'opened', at: moment(from) } },
      { left: key, event: { ...common, kind: 'closed', at: moment(until) } },
    ];
  });
  const records = events.sort((a, b) => a.event.at.localeCompare(b.event.at));
  const lines = [
    { type: 'head', at: moment(22.1), open: 0 },
    ...records.map((record, n) => ({ type: 'event', n, ...record })),
  ];
  const folder = join(dataFolder, 'history');
  mkdirSync(folder, { recursive: true });
  const text = lines.map((line) => {
    const json = JSON.stringify(line);
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
  });
  writeFileSync(join(folder, 'ports-0000000000.jsonl'), text.join(''));
}
