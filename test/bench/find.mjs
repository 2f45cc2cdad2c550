import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './shared/bundle.mjs';

/**
 * What a search costs, in milliseconds of processor time, which a busy machine does not lengthen: every service name,
 * every name with one typo, and every prefix of every number, each once, among 100 open ports and all known uses.
 * `worst` is that of the 50 slowest, measured thrice more, the best of which counts: a collection of garbage and the compiler
 * come upon any text. `once` is the slowest of all single calls, with those.
 */
const resources = join(resolve(import.meta.dirname, '../..'), 'resources');
const table = join(resources, 'registry/ports.tsv');
const facts = join(resources, 'facts');
const limit = 50;
const openPorts = 100;

const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
try {
  await bundle(folder, {
    registry: 'electron/registry/load-registry.ts',
    finder: 'electron/find/finder.ts',
    facts: 'electron/facts/load-facts.ts',
    sockets: 'test/support/sockets.ts',
    snapshots: 'test/support/snapshots.ts',
  });
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const [{ loadRegistry }, { createFinder }, { loadFacts }, { listenerOn }, { snapshotOf }] = await Promise.all(
    ['registry', 'finder', 'facts', 'sockets', 'snapshots'].map(load),
  );
  const registry = loadRegistry(table);
  const known = loadFacts(facts);
  const finder = createFinder({ registry: () => registry, facts: () => known });
  const snapshot = snapshotOf(Array.from({ length: openPorts }, (_, index) => listenerOn(1_000 + index * 97)));
  const labels = new Map();
  const timeOf = (text) => timed(() => finder.find({ text, limit, snapshot, labels }));

  const first = [
    ['index, made by a blank text', timeOf('')],
    ['first text in a process', timeOf('redis')],
    ['first mistyped text', timeOf('redsi')],
  ];

  const names = [...new Set(registry.uses().flatMap(({ names }) => names.split(' ')))].filter((name) => name !== '');
  const digits = Array.from({ length: 65_536 }, (_, port) => `${port}`);
  const prefixes = [...new Set(digits.flatMap((port) => [...port].map((_, index) => port.slice(0, index + 1))))];
  const sets = [
    ['service names', names],
    ['names with one typo', names.map(mistyped)],
    ['first letters of names', [...new Set(names.flatMap((name) => [name.slice(0, 1), name.slice(0, 2)]))]],
    ['numbers and their prefixes', prefixes.filter((text, index) => text.length < 5 || index % 7 === 0)],
  ];
  console.log(
    `${'texts'.padEnd(30)}${['count', 'median', 'p99', 'worst', 'once'].map((word) => word.padStart(9)).join('')}  worst text`,
  );
  for (const [what, texts] of sets) {
    const times = texts.map((text) => ({ text, ms: timeOf(text) })).sort((a, b) => a.ms - b.ms);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    const again = times
      .slice(-50)
      .map(({ text }) => ({ text, ms: Math.min(...[1, 2, 3].map(() => timeOf(text))) }))
      .sort((a, b) => a.ms - b.ms)
      .at(-1);
    const cells = [String(times.length), ...[at(0.5), at(0.99), again, at(1)].map(({ ms }) => ms.toFixed(2))];
    console.log(`${what.padEnd(30)}${cells.map((cell) => cell.padStart(9)).join('')}  ${again.text}`);
  }
  for (const [what, ms] of first) console.log(`${what.padEnd(30)}${ms.toFixed(1).padStart(18)}`);
} finally {
  rmSync(folder, { recursive: true });
}

function timed(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** One mistake, of each kind in turn, at a place that depends on the name alone. */
function mistyped(name, index) {
  const at = 1 + (index % Math.max(1, name.length - 2));
  const kinds = [
    () => name.slice(0, at) + name.slice(at + 1),
    () => `${name.slice(0, at)}q${name.slice(at)}`,
    () => `${name.slice(0, at)}q${name.slice(at + 1)}`,
    () => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
  ];
  return kinds[index % kinds.length]();
}
