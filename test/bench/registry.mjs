import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from './shared/bundle.mjs';
import { median } from './shared/median.mjs';

/** What the registry costs: medians, in milliseconds, of this run on this computer. Compare only within one table. */
const root = resolve(import.meta.dirname, '../..');
const table = join(root, 'resources/registry/ports.tsv');
const ports = Array.from({ length: 400 }, (_, index) => (index * 163) % 65_536);

export async function benchRegistry() {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    await bundle(folder, { registry: 'electron/registry/load-registry.ts' });
    const { loadRegistry } = await import(pathToFileURL(join(folder, 'registry.mjs')).href);

    const first = timed(() => loadRegistry(table).label(443, 'tcp'));
    const registry = loadRegistry(table);
    const firstUses = timed(() => registry.uses());
    return [
      ['first load and label in a process', 'ms', first],
      ['load', 'ms', median(repeat(50, () => timed(() => loadRegistry(table))))],
      ['label, per port', 'ms', median(ports.map((port) => timed(() => registry.label(port, 'tcp'))))],
      ['lookup, per port', 'ms', median(ports.map((port) => timed(() => registry.lookup(port, 'udp'))))],
      ['assigned ports near, per port', 'ms', median(ports.map((port) => timed(() => registry.assignedNear(port))))],
      ['ports of a name', 'ms', median(repeat(50, () => timed(() => registry.portsNamed('http'))))],
      ['first reading of all uses, to be searched', 'ms', firstUses],
      ['reading of all uses', 'ms', median(repeat(20, () => timed(() => registry.uses())))],
      ['table, raw', 'bytes', statSync(table).size],
      ['table, gzip -9', 'bytes', gzipSync(readFileSync(table), { level: 9 }).length],
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function repeat(times, measure) {
  return Array.from({ length: times }, measure);
}

if (process.argv[1] === import.meta.filename) {
  for (const [what, unit, value] of await benchRegistry()) {
    const shown = unit === 'ms' ? value.toFixed(4) : String(value);
    process.stdout.write(`${what.padEnd(42)} ${shown.padStart(12)} ${unit}\n`);
  }
}
